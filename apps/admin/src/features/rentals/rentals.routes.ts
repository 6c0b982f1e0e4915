import { defineFeature } from '../../shell/feature.js';

export const rentals = defineFeature({
  name: 'rentals',
  routes: [
    {
      path: '/statuses',
      name: 'statuses',
      component: () => import('./SubscriptionsPage.vue'),
      meta: { title: 'rentals.subscriptions' },
      children: [{ path: ':id', name: 'status', component: () => import('./SubscriptionPanel.vue') }],
    },
    {
      path: '/data-penyewa-bots',
      name: 'data-penyewa-bots',
      component: () => import('./RentalsPage.vue'),
      meta: { title: 'rentals.title' },
      children: [{ path: ':id', name: 'data-penyewa-bot', component: () => import('./RentalPanel.vue') }],
    },
  ],
  entries: [
    { label: 'rail.statuses', icon: 'i-lucide-repeat', to: '/statuses', group: 'rail.rentals' },
    { label: 'rail.dataPenyewaBots', icon: 'i-lucide-bot', to: '/data-penyewa-bots', group: 'rail.rentals' },
  ],
  search: () => import('./rentals.search.js'),
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
