import { defineFeature } from '../../shell/feature.js';

export const landing = defineFeature({
  name: 'landing',
  routes: [
    {
      path: '/',
      name: 'landing',
      component: () => import('./LandingPage.vue'),
      meta: { title: 'landing.title' },
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
