import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aHistory,
  LASTING,
  RETURNING,
  REVERSED,
  type History,
} from '../../../../test/support/midtrans-histories.js';
import {
  AMOUNT,
  FIRST,
  hear,
  heard,
  orderAfter,
  returnedByHand,
  says,
  type Story,
} from '../../../../test/support/midtrans-news.js';
import type { OrderFacts } from './derive-order.js';
import { canBecome, NEXT, ORDER_STATES, type ClosedState, type OrderState } from './order-states.js';

function reachableFrom(start: OrderState): Set<OrderState> {
  const seen = new Set<OrderState>([start]);
  for (const state of seen) NEXT[state].forEach((next) => seen.add(next));
  return seen;
}

describe('the table of order states', () => {
  it('reaches every state from open', () => {
    expect([...reachableFrom('open')].toSorted()).toEqual(ORDER_STATES.toSorted());
  });

  it('has no state that nothing leads out of: money may always come', () => {
    expect(ORDER_STATES.filter((state) => NEXT[state].length === 0)).toEqual([]);
  });

  it('fails only when no payment page was ever given', () => {
    expect(ORDER_STATES.filter((state) => NEXT[state].includes('failed'))).toEqual(['open', 'review']);
  });

  it.each(ORDER_STATES)('%s leads to other states, each named once', (state) => {
    expect(NEXT[state]).not.toContain(state);
    expect(new Set(NEXT[state]).size).toBe(NEXT[state].length);
  });

  it.each(ORDER_STATES.filter((state) => !['paid', 'part_refunded', 'review'].includes(state)))(
    'money that comes in %s can still pay, and be looked at',
    (state) => {
      expect(NEXT[state]).toEqual(expect.arrayContaining(['paid', 'review']));
    },
  );

  it.each(['cancelled', 'expired'] as const)('%s comes only after the saga that closes', (closed) => {
    const before = ORDER_STATES.filter((state) => NEXT[state].includes(closed));
    expect(before).toEqual(['cancelling', 'review']);
  });

  it('lets no order be open again that was closed or paid', () => {
    expect(ORDER_STATES.filter((state) => NEXT[state].includes('open'))).toEqual(['review']);
  });

  it('allows to stay', () => {
    expect(ORDER_STATES.every((state) => canBecome(state, state))).toBe(true);
    expect(canBecome('open', 'cancelled')).toBe(false);
  });
});

type Event =
  | { kind: 'answer'; index: number }
  | { kind: 'hand'; attempt: number; amount: number }
  | { kind: 'close'; as: ClosedState }
  | { kind: 'closed' };

const aLife: fc.Arbitrary<{ events: Event[]; objects: boolean; history: History }> = fc.record({
  history: fc.oneof(aHistory([...LASTING, ...RETURNING]), aHistory(REVERSED)),
  objects: fc.boolean(),
  events: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('answer' as const), index: fc.nat(27) }) },
      fc.record({
        kind: fc.constant('hand' as const),
        attempt: fc.nat(2),
        amount: fc.constantFrom(50_000, AMOUNT),
      }),
      fc.record({
        kind: fc.constant('close' as const),
        as: fc.constantFrom<ClosedState>('cancelled', 'expired'),
      }),
      fc.record({ kind: fc.constant('closed' as const) }),
    ),
    { maxLength: 40 },
  ),
});

/** Only open orders begin to close, and only those that are closing end so; answers come at any time. */
function closing(event: Event, state: OrderState): Partial<OrderFacts> {
  if (event.kind === 'close' && state === 'open') return { closeAs: event.as };
  if (event.kind === 'closed' && state === 'cancelling')
    return { closedAt: new Date('2026-12-24T07:05:00Z') };
  return {};
}

function told(event: Event, arrivals: History['arrivals'], story: Story): Story {
  if (event.kind === 'hand') return returnedByHand(story, `attempt-${event.attempt}`, event.amount);
  const from = event.kind === 'answer' ? event.index % arrivals.length : arrivals.length;
  return hear(arrivals.slice(from, from + 1), story);
}

describe('an order of which money went back by hand, reversed at Midtrans afterwards', () => {
  const card = { paymentType: 'credit_card' } as const;
  it.each([
    [50_000, 'part_refunded', says('settlement'), says('deny')],
    [AMOUNT, 'refunded', says('settlement'), says('deny')],
    [50_000, 'part_refunded', says('capture', card), says('cancel', card)],
    [AMOUNT, 'refunded', says('capture', card), says('cancel', card)],
  ] as const)('after %i rupiah it is %s, then reversed', (amount, before, paid, reversed) => {
    const returned = returnedByHand(heard(paid), FIRST, amount);
    expect(orderAfter(returned).state).toBe(before);
    const after = hear([{ report: reversed, sequence: 2 }], returned);
    expect(orderAfter(after).state).toBe('reversed');
    expect(canBecome(before, 'reversed')).toBe(true);
    expect(after.took.reduce((sum, { now }) => sum + now, 0)).toBe(AMOUNT);
  });
});

describe('the state that follows from the attempts', () => {
  it('is always one that the table allows', () => {
    fc.assert(
      fc.property(aLife, ({ events, objects, history: { arrivals } }) => {
        let facts: Partial<OrderFacts> = {};
        let story = heard();
        let { state } = orderAfter(story);
        for (const event of events) {
          facts = { ...facts, ...closing(event, state) };
          story = told(event, arrivals, story);
          if (objects && story.gave.length > 0) facts = { ...facts, objection: 'subscription_suspended' };
          const next = orderAfter(story, facts).state;
          expect([state, next, canBecome(state, next)]).toEqual([state, next, true]);
          state = next;
        }
      }),
      { numRuns: 500 },
    );
  });
});
