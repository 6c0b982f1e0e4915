import { paymentTexts } from '../../shared/payment/texts.js';
import { defineFeature } from '../../shell/feature.js';

export const history = defineFeature({
  name: 'history',
  routes: [
    {
      path: '/history',
      name: 'history',
      component: () => import('./HistoryPage.vue'),
      meta: { title: 'history.title', members: true },
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
  shares: [paymentTexts],
});
