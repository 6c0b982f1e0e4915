import { payLater } from './pay-later.js';

export const kredivo = payLater({ id: 'kredivo', name: 'Kredivo', refundableDays: 14 });
