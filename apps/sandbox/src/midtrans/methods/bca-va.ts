import { virtualAccount } from './virtual-account.js';

export const bcaVa = virtualAccount({
  bank: 'bca',
  name: 'BCA',
  prefix: '70012',
  length: 11,
  pendingResult: 'bca_va_number',
});
