import { MESSAGE_INVARIANTS } from './integrations/whatsapp/whatsapp.invariants.js';
import { PAYMENT_FIGURES, PAYMENT_INVARIANTS } from './modules/payment/persistence/payment.invariants.js';
import { RENTAL_FIGURES, RENTAL_INVARIANTS } from './modules/subscription/persistence/rental.invariants.js';
import type { InvariantList } from './platform/invariants/invariants.js';

/** What must always hold, and the goals: each beside the owner of the tables that it reads. */
export const INVARIANTS: InvariantList = {
  rules: [...PAYMENT_INVARIANTS, ...RENTAL_INVARIANTS, ...MESSAGE_INVARIANTS],
  figures: [...PAYMENT_FIGURES, ...RENTAL_FIGURES],
};
