import { digits } from './digits.js';
import type { Fields, PaymentMethod } from './payment-method.js';

const BILLER_CODE = '70012';

const bill = ({ details }: { details: Readonly<Record<string, string>> }): Fields => ({
  biller_code: BILLER_CODE,
  bill_key: details.billKey,
});

/** Mandiri has a bill in place of a virtual account; the bank may take a settled payment back. */
export const mandiriBill: PaymentMethod = {
  id: 'echannel',
  enabledBy: ['echannel'],
  paymentType: 'echannel',
  label: { id: 'Mandiri Bill Payment', en: 'Mandiri Bill Payment' },
  lifetimeMs: 24 * 3_600_000,
  paidState: 'settlement',
  reversible: true,
  refundable: false,

  draw: () => ({ billKey: digits(12) }),
  fields: bill,
  resultFields: bill,
  present: ({ details }) => ({
    kind: 'bill',
    bank: 'Mandiri',
    company: BILLER_CODE,
    key: details.billKey ?? '',
  }),
};
