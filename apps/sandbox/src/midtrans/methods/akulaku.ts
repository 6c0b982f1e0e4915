import { payLater } from './pay-later.js';

export const akulaku = payLater({ id: 'akulaku', name: 'Akulaku' });
