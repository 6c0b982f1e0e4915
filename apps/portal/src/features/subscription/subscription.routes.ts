import { defineFeature } from '../../shell/feature.js';

export const subscription = defineFeature({
  name: 'subscription',
  routes: [
    {
      path: '/subscriptions/:id(\\d+)',
      name: 'subscription',
      component: () => import('./SubscriptionPage.vue'),
      meta: { title: 'subscription.title', members: true },
      props: (route) => ({ id: Number(route.params.id) }),
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
