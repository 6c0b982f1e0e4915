import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aHistory,
  aHistoryWithHands,
  LASTING,
  momentsOf,
  RETURNING,
  REVERSED,
} from '../../../../test/support/midtrans-histories.js';
import {
  AMOUNT,
  hear,
  heard,
  orderAfter,
  type Answer,
  type Story,
} from '../../../../test/support/midtrans-news.js';
import { holdsMoney, returnedOf, standingOf } from './attempt.js';
import type { OrderFacts } from './derive-order.js';
import { canBecome } from './order-states.js';

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

/**
 * What Midtrans finally says. That the money of an attempt was with us before it was denied or cancelled is no part of
 * its last word, so that it counts whether that was ever heard.
 */
function finalWords(answers: readonly Answer[], arrivals: readonly Answer[]): Answer[] {
  const hadMoney = new Set(
    moments(arrivals).flatMap(({ attempts }) =>
      attempts
        .filter((attempt) => standingOf(attempt, AMOUNT) === 'paid')
        .map(({ transactionId }) => transactionId),
    ),
  );
  return lastWords(answers).flatMap((last) => {
    const { status, transactionId } = last.report;
    const wasTaken = ['deny', 'cancel'].includes(status) && hadMoney.has(transactionId);
    const before = { status: status === 'cancel' ? 'capture' : 'settlement', statusCode: '200' } as const;
    const paid = { ...last.report, ...before };
    return wasTaken ? [{ report: paid, sequence: 0 }, last] : [last];
  });
}

function standings({ attempts }: Pick<Story, 'attempts'>): string[] {
  return attempts.map((attempt) => standingOf(attempt, AMOUNT));
}

function moments(arrivals: readonly Answer[]): Story[] {
  return arrivals.map((_, index) => hear(arrivals.slice(0, index + 1)));
}

const MONTH_SECONDS = 2_678_400;
const share = (returned: number) => Math.floor((MONTH_SECONDS * returned) / AMOUNT);

/** The sum of the ledger's entries: each gift is worth a month. */
function ledgerOf({ gave, took }: Story): number {
  const taken = new Map(took.map(({ transactionId, cumulative }) => [transactionId, share(cumulative)]));
  return gave.length * MONTH_SECONDS - [...taken.values()].reduce((sum, each) => sum + each, 0);
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
      fc.property(anyHistory, anyFacts, ({ answers, arrivals }, facts) => {
        const expected = orderAfter(hear(finalWords(answers, arrivals)), facts);
        expect(orderAfter(hear(arrivals), facts)).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('the ledger adds up to what is left of the money that came, and to nothing when none is', () => {
    fc.assert(
      fc.property(anyHistory, ({ answers, arrivals }) => {
        const holding = hear(lastWords(answers)).attempts.filter(
          (each) => standingOf(each, AMOUNT) === 'paid',
        );
        const worth = holding.map((attempt) => MONTH_SECONDS - share(returnedOf(attempt)));
        // Of several payments for one thing one counts: which, a person decides.
        expect(worth.length > 0 ? worth : [0]).toContain(ledgerOf(hear(arrivals)));
      }),
      RUNS,
    );
  });

  it('what goes back of an attempt is taken once for each sum, and never more than came', () => {
    fc.assert(
      fc.property(anyHistory, ({ arrivals }) => {
        const { took } = hear(arrivals);
        for (const id of new Set(took.map(({ transactionId }) => transactionId))) {
          const takings = took.filter(({ transactionId }) => transactionId === id);
          const cumulative = takings.map((each) => each.cumulative);
          expect(cumulative).toEqual([...new Set(cumulative)].toSorted((a, b) => a - b));
          expect(takings.reduce((sum, { now }) => sum + now, 0)).toBe(cumulative.at(-1));
          expect(cumulative.at(-1)).toBeLessThanOrEqual(AMOUNT);
        }
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

  it('an order of whose money nothing is left says so', () => {
    fc.assert(
      fc.property(anyHistory, anyFacts, ({ arrivals }, facts) => {
        const story = hear(arrivals);
        const left = standings(story).filter((each) => ['paid', 'differs', 'challenged'].includes(each));
        fc.pre(story.gave.length > 0 && left.length === 0);
        expect(['refunded', 'reversed']).toContain(orderAfter(story, facts).state);
      }),
      RUNS,
    );
  });
});

describe('whatever operators give back by hand in between', () => {
  const withHands = fc.oneof(aHistoryWithHands([...LASTING, ...RETURNING]), aHistoryWithHands(REVERSED));

  it('the order becomes nothing that the table does not allow', () => {
    fc.assert(
      fc.property(withHands, anyFacts, (history, facts) => {
        const states = [heard(), ...momentsOf(history)].map((story) => orderAfter(story, facts).state);
        states.slice(1).forEach((to, index) => {
          const from = states[index] ?? to;
          expect([from, to, canBecome(from, to)]).toEqual([from, to, true]);
        });
      }),
      RUNS,
    );
  });

  it('at every moment the ledger is worth what is left of the money that counts', () => {
    fc.assert(
      fc.property(withHands, (history) => {
        for (const story of momentsOf(history)) {
          const holding = story.attempts.filter((each) => standingOf(each, AMOUNT) === 'paid');
          const worth = holding.map((attempt) => MONTH_SECONDS - share(returnedOf(attempt)));
          expect(worth.length > 0 ? worth : [0]).toContain(ledgerOf(story));
        }
      }),
      RUNS,
    );
  });

  it('never more is taken back of an attempt than it gave', () => {
    fc.assert(
      fc.property(withHands, (history) => {
        const { gave, took } = momentsOf(history).at(-1) ?? heard();
        for (const id of new Set(took.map(({ transactionId }) => transactionId))) {
          expect(gave).toContain(id);
          const takings = took.filter(({ transactionId }) => transactionId === id);
          const sum = takings.reduce((total, { now }) => total + now, 0);
          expect([sum, sum <= AMOUNT]).toEqual([takings.at(-1)?.cumulative, true]);
        }
      }),
      RUNS,
    );
  });
});
