import { defineFeature } from '../../shell/feature.js';

export const overview = defineFeature({
  name: 'overview',
  routes: [
    {
      path: '/',
      name: 'overview',
      component: () => import('./OverviewPage.vue'),
      meta: { title: 'overview.title' },
    },
  ],
  entry: { label: 'rail.overview', icon: 'i-lucide-layout-dashboard', to: '/' },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
