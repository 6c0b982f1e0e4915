import { virtualAccount } from './virtual-account.js';

export const briVa = virtualAccount({ bank: 'bri', name: 'BRI', prefix: '77777', length: 18 });
