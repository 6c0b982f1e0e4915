import { describe, expect, it } from '@jest/globals';
import type { OrderDetail, OrderStatus } from '../../shell/api/types.js';
import { orderSteps } from './timeline.js';

const created = { event: 'created', at: '2026-12-01T00:00:00Z' } as const;
const states = (status: OrderStatus) =>
  orderSteps({ status, timeline: [created] })
    .map(({ state }) => state)
    .join(' ');
const times = (status: OrderStatus, timeline: OrderDetail['timeline']) =>
  orderSteps({ status, timeline: [created, ...timeline] }).map(({ at }) => at);

describe('the steps of an order', () => {
  it.each([
    ['pending', 'done now ahead ahead'],
    ['review', 'done done now ahead'],
    ['paid', 'done done done done'],
    ['refunded', 'done done done failed'],
    ['failed', 'done failed ahead ahead'],
    ['expired', 'done failed ahead ahead'],
    ['cancelled', 'done failed ahead ahead'],
  ] as const)('%s: %s', (status, expected) => {
    expect(states(status)).toBe(expected);
  });

  it('carry the moments of which the API tells', () => {
    const paid = { event: 'paid', at: '2026-12-01T00:02:00Z' } as const;
    const active = { event: 'active', at: '2026-12-01T00:02:01Z' } as const;
    expect(times('paid', [paid, active])).toEqual([created.at, undefined, paid.at, active.at]);
  });

  it('say when an order ended, and nothing about what it did not reach', () => {
    const chosen = { event: 'method_chosen', at: '2026-12-01T00:01:00Z' } as const;
    const expired = { event: 'expired', at: '2026-12-01T01:00:00Z' } as const;
    expect(times('expired', [chosen, expired])).toEqual([created.at, expired.at, undefined, undefined]);
  });
});
