import { paymentTexts } from '../../shared/payment/texts.js';
import { defineFeature } from '../../shell/feature.js';

export const payment = defineFeature({
  name: 'payment',
  routes: [
    {
      // Midtrans comes back here too, with a query of its own, which proves nothing and is not read.
      path: '/payments/:orderId',
      name: 'payment',
      component: () => import('./PaymentPage.vue'),
      meta: { title: 'payment.title', members: true },
      props: true,
    },
  ],
  texts: paymentTexts.texts,
});
