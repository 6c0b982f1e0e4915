import { defineFeature } from '../../shell/feature.js';
import LandingPage from './LandingPage.vue';
import id from './texts/id.js';

/** The first page comes with the shell: fetched after it, it would cost a slow phone another round trip. */
export const landing = defineFeature({
  name: 'landing',
  routes: [{ path: '/', name: 'landing', component: LandingPage, meta: { title: 'landing.title' } }],
  texts: { id: () => Promise.resolve({ default: id }), en: () => import('./texts/en.js') },
});
