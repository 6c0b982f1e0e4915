import { defineFeature } from '../../shell/feature.js';

export const dashboard = defineFeature({
  name: 'dashboard',
  routes: [
    {
      path: '/dashboard',
      name: 'dashboard',
      component: () => import('./DashboardPage.vue'),
      meta: { title: 'dashboard.title' },
    },
  ],
  entry: { label: 'rail.dashboard', icon: 'i-lucide-chart-column', to: '/dashboard' },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
