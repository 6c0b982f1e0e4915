import { paymentTexts } from '../../shared/payment/texts.js';
import { defineFeature } from '../../shell/feature.js';

export const renewal = defineFeature({
  name: 'renewal',
  routes: [
    {
      path: '/renew/:token',
      name: 'renewal',
      component: () => import('./RenewalPage.vue'),
      meta: { title: 'renewal.title' },
      props: true,
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
  shares: [paymentTexts],
});
