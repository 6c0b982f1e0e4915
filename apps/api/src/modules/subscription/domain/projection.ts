import { addSeconds } from './extension.js';
import { habisOf } from './ledger.js';
import { rentalStateAt, subscriptionStateAt, type SubscriptionState } from './states.js';

/** What is derived from the ledger, of a subscription or of one of its rentals. */
export interface Projection {
  habis: Date | null;
  status: SubscriptionState;
}

/** A rental as stored, with the sum of its ledger entries. */
export interface RentalRecord extends Projection {
  habis: Date;
  id: number;
  mulai: Date;
  deltaSum: number;
}

/** A subscription as stored; rentals oldest first. */
export interface SubscriptionRecord extends Projection {
  id: number;
  rentals: RentalRecord[];
}

/** A stored value that the ledger contradicts. */
export interface Difference {
  table: 'statuses' | 'data_penyewa_bots';
  id: number;
  stored: Projection;
  rebuilt: Projection;
}

/**
 * Compares a subscription and its rentals with what the ledger says they are. Whether it is suspended is an
 * operator's word and taken from the row; all else follows from entries and clock.
 */
export function differencesOf(subscription: SubscriptionRecord, now: Date): Difference[] {
  const suspended = subscription.status === 'inactive';
  const rentals = subscription.rentals.map((rental): Difference => {
    const habis = habisOf(rental.mulai, rental.deltaSum);
    const status = rentalStateAt(habis, suspended, now);
    return { table: 'data_penyewa_bots', id: rental.id, stored: pick(rental), rebuilt: { habis, status } };
  });
  const habis = rentals.at(-1)?.rebuilt.habis ?? null;
  const status = subscriptionStateAt(habis, suspended, now);
  const whole: Difference = {
    table: 'statuses',
    id: subscription.id,
    stored: pick(subscription),
    rebuilt: { habis, status },
  };
  return [whole, ...rentals].filter(({ stored, rebuilt }) => !same(stored, rebuilt));
}

/** The sweep comes each minute; so long something that ran out may still be marked as running. */
export const SWEEP_SECONDS = 120;

/** Whether the sweep will put it right: it ran out moments ago, and is only still marked. */
export function awaitsSweep({ stored, rebuilt }: Difference, now: Date): boolean {
  const sameEnd = stored.habis?.getTime() === rebuilt.habis?.getTime();
  const isRecent = rebuilt.habis !== null && rebuilt.habis > addSeconds(now, -SWEEP_SECONDS);
  return sameEnd && isRecent && stored.status !== 'expired' && rebuilt.status === 'expired';
}

function pick({ habis, status }: Projection): Projection {
  return { habis, status };
}

function same(a: Projection, b: Projection): boolean {
  return a.status === b.status && a.habis?.getTime() === b.habis?.getTime();
}
