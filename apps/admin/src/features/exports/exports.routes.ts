import { defineFeature } from '../../shell/feature.js';

export const exportsFeature = defineFeature({
  name: 'exports',
  routes: [
    {
      path: '/exports',
      name: 'exports',
      component: () => import('./ExportsPage.vue'),
      meta: { title: 'exports.title' },
    },
  ],
  entry: {
    label: 'rail.exports',
    icon: 'i-lucide-download',
    to: '/exports',
    group: 'rail.system',
    roles: ['owner', 'operator', 'finance'],
  },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
