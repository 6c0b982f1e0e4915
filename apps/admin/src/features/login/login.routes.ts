import { defineFeature } from '../../shell/feature.js';

export const login = defineFeature({
  name: 'login',
  routes: [
    {
      path: '/login',
      name: 'login',
      component: () => import('./LoginPage.vue'),
      meta: { title: 'login.title', guests: true },
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
