import { defineFeature } from '../../shell/feature.js';

export const order = defineFeature({
  name: 'order',
  routes: [
    {
      path: '/order/:productId(\\d+)',
      name: 'order',
      component: () => import('./OrderPage.vue'),
      meta: { title: 'order.title', members: true },
      props: (route) => ({ productId: Number(route.params.productId) }),
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
