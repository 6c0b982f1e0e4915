import { isOtp, type TemplateKind } from '@teamanubot/phrases';
import { isQuiet } from './quiet-hours.js';

/** How messages queue: the lower, the sooner. Stored as the row's `priority`. */
export const URGENCY = { otp: 1, payment: 5, other: 9 } as const;
export type Urgency = keyof typeof URGENCY;

/** About money, or asked for this very moment. Names of kinds; what is not named here can wait for the morning. */
const AT_ANY_HOUR: ReadonlySet<string> = new Set([
  'invoice',
  'payment_active',
  'refund',
  'refund_ended',
  'refund_surplus',
  'number_changed',
  'template_test',
]);

/** Codes go before everything, whatever is about money goes at any hour, all else sleeps when people do. */
export function urgencyOf(kind: TemplateKind): Urgency {
  if (isOtp(kind)) return 'otp';
  return AT_ANY_HOUR.has(kind) ? 'payment' : 'other';
}

/** What a stored priority means; also of a kind that only another release knows. */
export function urgencyAt(priority: number): Urgency {
  if (priority <= URGENCY.otp) return 'otp';
  return priority <= URGENCY.payment ? 'payment' : 'other';
}

/** The least urgent that goes now: all but codes and what is about money waits for the morning. */
export function leastUrgentNow(now: Date): number {
  return isQuiet(now) ? URGENCY.payment : URGENCY.other;
}
