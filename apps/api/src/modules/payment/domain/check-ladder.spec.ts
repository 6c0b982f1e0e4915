import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wib } from '../../../../test/support/jakarta.js';
import {
  CLOSELY_FOR,
  LONGEST_WAIT,
  nextCheckAt,
  retryCheckAt,
  SHORTEST_WAIT,
  WATCHED_AFTER_CLOSING,
  type Watched,
} from './check-ladder.js';
import { ORDER_STATES } from './order-states.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const createdAt = wib('2026-12-24T14:05');
const at = (wait: number) => new Date(createdAt.getTime() + wait);
const order = (changes: Partial<Watched> = {}): Watched => ({
  state: 'open',
  createdAt,
  visitedAt: null,
  expiresAt: null,
  paidAt: null,
  closedAt: null,
  ...changes,
});

/** Waits between the checks of an order to which nothing happens, in ms. */
function waits(watched: Watched, from: Date, until: Date): number[] {
  const found: number[] = [];
  for (let now = from; now < until;) {
    const next = nextCheckAt(watched, now);
    if (!next) return found;
    found.push(next.getTime() - now.getTime());
    now = next;
  }
  return found;
}

describe('an order is asked about', () => {
  it('every 30 s for 15 min after it was made', () => {
    const closely = waits(order(), createdAt, at(15 * MINUTE));
    expect(closely).toEqual(Array.from({ length: 30 }, () => 30 * SECOND));
  });

  it('every 30 s again for 15 min after each visit of its payment page', () => {
    const visitedAt = at(5 * HOUR);
    const closely = waits(order({ visitedAt }), visitedAt, at(5 * HOUR + 15 * MINUTE));
    expect(new Set(closely)).toEqual(new Set([30 * SECOND]));
  });

  it('then at distances that double, up to 6 h', () => {
    const all = waits(order(), at(15 * MINUTE), at(3 * DAY));
    const doubling = Array.from({ length: 10 }, (_, step) => 30 * SECOND * 2 ** step);
    expect(all.slice(0, 11)).toEqual([30 * SECOND, ...doubling]);
    expect(Math.max(...all)).toBe(6 * HOUR);
    expect(all.at(-1)).toBe(6 * HOUR);
  });

  it('at the moment at which it can no longer be paid, in any case', () => {
    expect(nextCheckAt(order({ expiresAt: at(2 * DAY) }), at(2 * DAY - HOUR))).toEqual(at(2 * DAY));
  });

  it('every 30 s while it is being closed, whatever its age', () => {
    const closing = order({ state: 'cancelling', expiresAt: at(DAY) });
    expect(nextCheckAt(closing, at(3 * DAY))).toEqual(at(3 * DAY + 30 * SECOND));
  });

  it.each([
    ['cancelled', { closedAt: at(DAY) }, 8 * DAY],
    ['expired', { closedAt: at(DAY) }, 8 * DAY],
    ['paid', { paidAt: at(DAY) }, 8 * DAY],
    ['paid', { closedAt: at(DAY), paidAt: at(3 * DAY) }, 10 * DAY],
  ] as const)('once %s, until 7 days later', (state, moments, end) => {
    const closed = order({ state, ...moments });
    expect(nextCheckAt(closed, at(end - 1))).toEqual(at(end));
    expect(nextCheckAt(closed, at(end))).toBeNull();
  });

  it('for ever while nobody has paid or closed it', () => {
    expect(nextCheckAt(order({ state: 'review' }), at(400 * DAY))).toEqual(at(400 * DAY + 6 * HOUR));
  });

  it('once closed, no longer at the moment at which it would have lapsed', () => {
    const closed = order({ state: 'cancelled', closedAt: at(MINUTE), expiresAt: at(DAY) });
    expect(nextCheckAt(closed, at(DAY - MINUTE))).toEqual(at(DAY + 6 * HOUR - MINUTE));
  });
});

describe('a question that was not answered', () => {
  it('is asked again soon, at doubling distances up to 10 min, and does not climb the ladder', () => {
    const old = order({ state: 'expired', closedAt: at(HOUR) });
    const retries = [1, 2, 3, 4, 5, 6, 60].map(
      (failures) => retryCheckAt(old, failures, at(3 * DAY)).getTime() - at(3 * DAY).getTime(),
    );
    expect(retries).toEqual([30, 60, 120, 240, 480, 600, 600].map((seconds) => seconds * SECOND));
  });

  it('does not end the watch of an order that is old enough', () => {
    const ended = order({ state: 'expired', closedAt: at(0) });
    expect(nextCheckAt(ended, at(8 * DAY))).toBeNull();
    expect(retryCheckAt(ended, 1, at(8 * DAY))).toEqual(at(8 * DAY + 30 * SECOND));
  });

  it('never waits longer than an answered one would', () => {
    expect(retryCheckAt(order(), 9, createdAt)).toEqual(at(30 * SECOND));
  });
});

describe('whatever an order has been through', () => {
  const moment = fc.nat(30 * DAY).map(at);
  const anyOrder: fc.Arbitrary<Watched> = fc.record({
    state: fc.constantFrom(...ORDER_STATES),
    createdAt: fc.constant(createdAt),
    visitedAt: fc.option(moment),
    expiresAt: fc.option(moment),
    paidAt: fc.option(moment),
    closedAt: fc.option(moment),
  });

  it('the next check lies ahead, at most 6 h, and not behind the end of the watch', () => {
    fc.assert(
      fc.property(anyOrder, moment, (watched, now) => {
        const next = nextCheckAt(watched, now)?.getTime();
        const gone = ['refunded', 'reversed'].includes(watched.state) ? watched.createdAt : null;
        const moments = [watched.closedAt, watched.paidAt, gone];
        const ended = moments.flatMap((date) => (date ? [date.getTime()] : []));
        const end = ended.length > 0 ? Math.max(...ended) + 7 * DAY : Number.POSITIVE_INFINITY;
        if (now.getTime() >= end) return expect(next).toBeUndefined();
        expect(next).toBeGreaterThan(now.getTime());
        expect(next).toBeLessThanOrEqual(Math.min(now.getTime() + 6 * HOUR, end));
      }),
    );
  });

  it('it is counted in the units of the rules', () => {
    expect([SHORTEST_WAIT, CLOSELY_FOR, LONGEST_WAIT, WATCHED_AFTER_CLOSING]).toEqual([
      30 * SECOND,
      15 * MINUTE,
      6 * HOUR,
      7 * DAY,
    ]);
  });
});
