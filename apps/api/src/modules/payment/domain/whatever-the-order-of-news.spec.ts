import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aHistory, LASTING, RETURNING } from '../../../../test/support/midtrans-histories.js';
import { AMOUNT, hear, orderAfter, type Answer, type Story } from '../../../../test/support/midtrans-news.js';
import { holdsMoney, standingOf } from './attempt.js';
import type { OrderFacts } from './derive-order.js';

const RUNS = { numRuns: 500 };
const anyHistory = aHistory([...LASTING, ...RETURNING]);
const closedAt = new Date('2026-12-24T07:05:00Z');

const anyFacts = fc.constantFrom<Partial<OrderFacts>>(
  {},
  { closeAs: 'cancelled' },
  { closeAs: 'cancelled', closedAt },
  { closeAs: 'expired', closedAt },
);

/** The last word about each attempt, as Midtrans said it. */
function lastWords(answers: readonly Answer[]): Answer[] {
  const bySequence = answers.toSorted((a, b) => a.sequence - b.sequence);
  return [...new Map(bySequence.map((answer) => [answer.report.transactionId, answer])).values()];
}

function standings({ attempts }: Story): string[] {
  return attempts.map((attempt) => standingOf(attempt, AMOUNT));
}

function moments(arrivals: readonly Answer[]): Story[] {
  return arrivals.map((_, index) => hear(arrivals.slice(0, index + 1)));
}

describe('whatever the order in which answers arrive, and however often', () => {
  it('each attempt is known as Midtrans last told it', () => {
    fc.assert(
      fc.property(anyHistory, ({ answers, arrivals }) => {
        const known = hear(arrivals).attempts.map(({ transactionId, status, fraudStatus, refunded }) => [
          transactionId,
          { status, fraudStatus, refunded },
        ]);
        const told = lastWords(answers).map(
          ({ report: { transactionId, status, fraudStatus, refunded } }) => [
            transactionId,
            { status, fraudStatus, refunded },
          ],
        );
        expect(Object.fromEntries(known)).toEqual(Object.fromEntries(told));
      }),
      RUNS,
    );
  });

  it('the order is what the last words alone make of it', () => {
    fc.assert(
      fc.property(aHistory(LASTING), anyFacts, ({ answers, arrivals }, facts) => {
        expect(orderAfter(hear(arrivals), facts)).toEqual(orderAfter(hear(lastWords(answers)), facts));
      }),
      RUNS,
    );
  });

  it('the attempt that paid gives, and of several that paid exactly one', () => {
    fc.assert(
      fc.property(aHistory(LASTING), ({ answers, arrivals }) => {
        const last = hear(lastWords(answers));
        const paid = last.attempts.filter((attempt) => standingOf(attempt, AMOUNT) === 'paid');
        const { gave } = hear(arrivals);
        expect(gave).toHaveLength(Math.min(paid.length, 1));
        expect(paid.map(({ transactionId }) => transactionId)).toEqual(expect.arrayContaining([...gave]));
      }),
      RUNS,
    );
  });

  it('an attempt gives at most once, also when its money goes back', () => {
    fc.assert(
      fc.property(anyHistory, ({ arrivals }) => {
        const { gave } = hear(arrivals);
        expect(new Set(gave).size).toBe(gave.length);
      }),
      RUNS,
    );
  });

  it('the money of one attempt at a time is given for, and none lies idle while no other is', () => {
    fc.assert(
      fc.property(anyHistory, ({ arrivals }) => {
        for (const story of moments(arrivals)) {
          const giving = story.attempts.filter((attempt) => attempt.applied && holdsMoney(attempt));
          const fits = standings(story).includes('paid') ? [1] : [0, 1];
          expect(fits).toContain(giving.length);
        }
      }),
    );
  });

  it('hearing all of it again changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, ({ arrivals }) => {
        const story = hear(arrivals);
        const again = hear(arrivals, { ...story, decisions: [] });
        expect(again.decisions.map(({ kind }) => kind)).not.toContain('apply');
        expect(again.attempts).toBe(story.attempts);
      }),
      RUNS,
    );
  });

  it('money that was given for and went back is never passed over', () => {
    fc.assert(
      fc.property(anyHistory, anyFacts, ({ arrivals }, facts) => {
        const story = hear(arrivals);
        fc.pre(standings(story).includes('returned'));
        expect(orderAfter(story, facts)).toEqual({ state: 'review', reviewReason: 'reversed' });
      }),
      RUNS,
    );
  });
});
