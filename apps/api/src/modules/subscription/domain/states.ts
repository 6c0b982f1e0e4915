import { isRunning } from './extension.js';

export const SUBSCRIPTION_STATES = ['active', 'inactive', 'expired'] as const;
/** Of a subscription and of a rental. `inactive`: suspended by an operator while its clock runs on. */
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** Suspension outlives the time that is left; it ends when an operator lifts it. */
export function subscriptionStateAt(habis: Date | null, suspended: boolean, now: Date): SubscriptionState {
  if (suspended) return 'inactive';
  return isRunning(habis, now) ? 'active' : 'expired';
}

/** A rental whose time is over is history, whatever became of its subscription. */
export function rentalStateAt(habis: Date, suspended: boolean, now: Date): SubscriptionState {
  if (!isRunning(habis, now)) return 'expired';
  return suspended ? 'inactive' : 'active';
}
