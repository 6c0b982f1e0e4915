import { defineFeature } from '../../shell/feature.js';

export const compensations = defineFeature({
  name: 'compensations',
  routes: [
    {
      path: '/compensations',
      name: 'compensations',
      component: () => import('./CompensationsPage.vue'),
      meta: { title: 'compensations.title' },
      children: [{ path: ':id', name: 'compensation', component: () => import('./CompensationPanel.vue') }],
    },
  ],
  entry: {
    label: 'rail.compensations',
    icon: 'i-lucide-heart-handshake',
    to: '/compensations',
    group: 'rail.rentals',
  },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
