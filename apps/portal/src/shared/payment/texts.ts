import type { TextBundle } from '../../shell/feature.js';

/** Words about an order and its payment, for every feature that shows one. */
export const paymentTexts: TextBundle = {
  name: 'payment',
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
};
