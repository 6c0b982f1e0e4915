import { defineFeature } from '../../shell/feature.js';

export const account = defineFeature({
  name: 'account',
  routes: [
    {
      path: '/account',
      name: 'account',
      component: () => import('./AccountPage.vue'),
      meta: { title: 'account.title' },
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
