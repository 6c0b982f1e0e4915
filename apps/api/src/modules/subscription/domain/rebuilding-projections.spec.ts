import { describe, expect, it } from '@jest/globals';
import { addSeconds } from './extension.js';
import { differencesOf, type RentalRecord, type SubscriptionRecord } from './projection.js';

const now = new Date('2026-12-24T07:05:00.000Z');
const DAY = 86_400;

function rental(id: number, startDaysAgo: number, days: number): RentalRecord {
  const mulai = addSeconds(now, -startDaysAgo * DAY);
  const habis = addSeconds(mulai, days * DAY);
  return { id, mulai, deltaSum: days * DAY, habis, status: habis > now ? 'active' : 'expired' };
}

function subscription(...rentals: RentalRecord[]): SubscriptionRecord {
  const last = rentals.at(-1);
  return { id: 7, habis: last?.habis ?? null, status: last?.status ?? 'expired', rentals };
}

describe('projections are rebuilt from the ledger', () => {
  it('finds nothing where all agrees: one rental over, one running', () => {
    expect(differencesOf(subscription(rental(1, 90, 30), rental(2, 10, 30)), now)).toEqual([]);
  });

  it('finds nothing in a subscription that was never rented', () => {
    expect(differencesOf(subscription(), now)).toEqual([]);
  });

  it('finds nothing in a suspended one: its state is an operator’s word, its rental follows', () => {
    const suspended = {
      ...subscription({ ...rental(1, 10, 30), status: 'inactive' }),
      status: 'inactive' as const,
    };
    expect(differencesOf(suspended, now)).toEqual([]);
  });

  it('names a habis that no entry explains, on the rental and on the subscription', () => {
    const right = rental(1, 10, 30);
    const wrong = { ...right, habis: addSeconds(right.habis, DAY) };
    expect(differencesOf(subscription(wrong), now)).toEqual([
      expect.objectContaining({
        table: 'statuses',
        id: 7,
        rebuilt: { habis: right.habis, status: 'active' },
      }),
      expect.objectContaining({
        table: 'data_penyewa_bots',
        id: 1,
        stored: { habis: wrong.habis, status: 'active' },
      }),
    ]);
  });

  it('names a state that the clock contradicts', () => {
    const lapsed = { ...rental(1, 40, 30), status: 'active' as const };
    expect(differencesOf(subscription(lapsed), now).map(({ rebuilt }) => rebuilt.status)).toEqual([
      'expired',
      'expired',
    ]);
  });
});
