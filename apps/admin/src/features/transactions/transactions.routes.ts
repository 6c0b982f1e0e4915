import { defineFeature } from '../../shell/feature.js';

export const transactions = defineFeature({
  name: 'transactions',
  routes: [
    {
      path: '/transactions',
      name: 'transactions',
      component: () => import('./TransactionsPage.vue'),
      meta: { title: 'transactions.title' },
      children: [{ path: ':id', name: 'transaction', component: () => import('./TransactionPanel.vue') }],
    },
  ],
  entry: {
    label: 'rail.transactions',
    icon: 'i-lucide-receipt-text',
    to: '/transactions',
    group: 'rail.sales',
  },
  search: () => import('./transactions.search.js'),
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
