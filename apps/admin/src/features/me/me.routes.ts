import { defineFeature } from '../../shell/feature.js';

export const me = defineFeature({
  name: 'me',
  routes: [{ path: '/me', name: 'me', component: () => import('./MePage.vue'), meta: { title: 'me.title' } }],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
