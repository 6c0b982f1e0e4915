import { defineFeature } from '../../shell/feature.js';

export const products = defineFeature({
  name: 'products',
  routes: [
    {
      path: '/products',
      name: 'products',
      component: () => import('./ProductsPage.vue'),
      meta: { title: 'products.title' },
      children: [{ path: ':id', name: 'product', component: () => import('./ProductPanel.vue') }],
    },
  ],
  entry: { label: 'rail.products', icon: 'i-lucide-package', to: '/products', group: 'rail.catalog' },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
