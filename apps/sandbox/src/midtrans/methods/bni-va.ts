import { wireAmount } from '../domain/rupiah.js';
import { wibTime } from '../domain/wib.js';
import { virtualAccount } from './virtual-account.js';

/** The one bank that says in `payment_amounts` what was paid, and when. */
export const bniVa = virtualAccount({
  bank: 'bni',
  name: 'BNI',
  prefix: '9887',
  length: 16,
  paymentAmounts: ({ settledAt }, amount) =>
    settledAt === undefined ? [] : [{ paid_at: wibTime(settledAt), amount: wireAmount(amount) }],
});
