/** `payment_type` as Midtrans says it, in words that customers know; names of their own are other people's marks. */
const NAMES: Readonly<Record<string, { id: string; en: string } | string>> = {
  qris: 'QRIS',
  gopay: 'GoPay',
  shopeepay: 'ShopeePay',
  bank_transfer: 'Virtual Account',
  echannel: 'Mandiri Bill',
  credit_card: { id: 'Kartu kredit/debit', en: 'Credit/debit card' },
  cstore: 'Indomaret / Alfamart',
  akulaku: 'Akulaku',
  kredivo: 'Kredivo',
};

/** What an order was paid by; undefined while it is not known, and the bare word for a type that nobody here knows. */
export function methodName(
  paymentType: string | null | undefined,
  language: 'id' | 'en',
): string | undefined {
  if (!paymentType) return undefined;
  const name = NAMES[paymentType] ?? paymentType.replaceAll('_', ' ');
  return typeof name === 'string' ? name : name[language];
}
