import type { SubscriptionState } from './states.js';

/** What can keep a reminder from being wanted: of the subscription and of its customer, at this moment. */
export interface Circumstances {
  subscription: { status: SubscriptionState; habis: Date | null } | null;
  customer: { number: string; isActive: boolean; wantsReminders: boolean } | null;
}

/** Why a reminder that is waiting is not sent; null: it is sent. Reasons name nobody. */
export function whyNotTold(
  { subscription, customer }: Circumstances,
  { habis, number }: { habis: Date; number: string },
): string | null {
  if (subscription?.habis?.getTime() !== habis.getTime()) return 'the rental ends at another time now';
  if (subscription.status === 'inactive') return 'the rental is suspended';
  if (!customer?.isActive) return 'the account is not active';
  if (!customer.wantsReminders) return 'the customer wants no reminders';
  if (customer.number !== number) return 'the customer has another number now';
  return null;
}
