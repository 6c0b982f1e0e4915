import { defineFeature } from '../../shell/feature.js';

export const dashboard = defineFeature({
  name: 'dashboard',
  routes: [
    {
      path: '/',
      name: 'dashboard',
      component: () => import('./DashboardPage.vue'),
      meta: { title: 'dashboard.title' },
    },
  ],
  entry: { label: 'rail.dashboard', icon: 'i-lucide-layout-dashboard', to: '/' },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
