import { defineFeature } from '../../shell/feature.js';

export const product = defineFeature({
  name: 'product',
  routes: [
    {
      path: '/products/:id(\\d+)',
      name: 'product',
      component: () => import('./ProductPage.vue'),
      meta: { title: 'product.title' },
      props: (route) => ({ id: Number(route.params.id) }),
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
