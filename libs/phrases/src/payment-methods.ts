import type { Locale, Phrase } from './locale.js';

const both = (phrase: Phrase): Record<Locale, Phrase> => ({ id: phrase, en: phrase });

/** How people call what Midtrans calls `payment_type`. */
const METHODS: Readonly<Record<string, Record<Locale, Phrase>>> = {
  qris: both('QRIS'),
  gopay: both('GoPay'),
  shopeepay: both('ShopeePay'),
  bank_transfer: both('Virtual account'),
  echannel: both('Mandiri Bill'),
  credit_card: { id: 'Kartu kredit', en: 'Credit card' },
  cstore: { id: 'Gerai minimarket', en: 'Convenience store' },
  akulaku: both('Akulaku'),
  kredivo: both('Kredivo'),
};

/** The name of a way to pay; Midtrans' word where there is no other. */
export function paymentMethodName(paymentType: string, locale: Locale): string {
  return METHODS[paymentType]?.[locale] ?? paymentType;
}
