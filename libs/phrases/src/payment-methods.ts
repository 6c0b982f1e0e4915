import type { Locale } from './locale.js';

/** How people call what Midtrans calls `payment_type`; what has no translation is somebody's mark. */
const METHODS: Readonly<Record<string, string | Record<Locale, string>>> = {
  qris: 'QRIS',
  gopay: 'GoPay',
  shopeepay: 'ShopeePay',
  ovo: 'OVO',
  dana: 'DANA',
  bank_transfer: 'Virtual Account',
  echannel: 'Mandiri Bill',
  credit_card: { id: 'Kartu kredit/debit', en: 'Credit/debit card' },
  cstore: 'Indomaret / Alfamart',
  akulaku: 'Akulaku',
  kredivo: 'Kredivo',
};

/** The name of a way to pay; Midtrans' bare words where nobody here knows another. */
export function paymentMethodName(paymentType: string, locale: Locale): string {
  const name = METHODS[paymentType] ?? paymentType.replaceAll('_', ' ');
  return typeof name === 'string' ? name : name[locale];
}

/** All that have one, by Midtrans' word. */
export function paymentMethodNames(locale: Locale): Record<string, string> {
  return Object.fromEntries(Object.keys(METHODS).map((type) => [type, paymentMethodName(type, locale)]));
}
