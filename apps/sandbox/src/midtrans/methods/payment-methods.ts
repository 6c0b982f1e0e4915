import { akulaku } from './akulaku.js';
import { alfamart } from './alfamart.js';
import { bcaVa } from './bca-va.js';
import { bniVa } from './bni-va.js';
import { briVa } from './bri-va.js';
import { cimbVa } from './cimb-va.js';
import { creditCard } from './credit-card.js';
import { gopay } from './gopay.js';
import { indomaret } from './indomaret.js';
import { kredivo } from './kredivo.js';
import { mandiriBill } from './mandiri-bill.js';
import type { PaymentMethod } from './payment-method.js';
import { permataVa } from './permata-va.js';
import { qris } from './qris.js';
import { shopeepay } from './shopeepay.js';

/** In the order in which the payment page lists them. */
export const PAYMENT_METHODS: readonly PaymentMethod[] = [
  qris,
  gopay,
  shopeepay,
  bcaVa,
  bniVa,
  briVa,
  permataVa,
  cimbVa,
  mandiriBill,
  creditCard,
  indomaret,
  alfamart,
  akulaku,
  kredivo,
];

export const findMethod = (id: string): PaymentMethod | undefined =>
  PAYMENT_METHODS.find((method) => method.id === id);

/** For ids that this sandbox itself has written. */
export function methodOf(attempt: { readonly methodId: string }): PaymentMethod {
  const method = findMethod(attempt.methodId);
  if (!method) throw new Error(`No payment method is called "${attempt.methodId}".`);
  return method;
}

/** Those that an order offers: all when it does not say. */
export const offeredMethods = (enabled: readonly string[] | undefined): readonly PaymentMethod[] =>
  PAYMENT_METHODS.filter((method) => !enabled || method.enabledBy.some((name) => enabled.includes(name)));
