import { describe, expect, it } from '@jest/globals';
import type { OrderStatus } from '../../shell/api/types.js';
import { orderSteps } from './timeline.js';

const created_at = '2026-12-01T00:00:00Z';
const states = (status: OrderStatus) =>
  orderSteps({ status, timeline: { created_at } })
    .map(({ state }) => state)
    .join(' ');

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

  it('carry the times that are known', () => {
    const timeline = { created_at, paid_at: '2026-12-01T00:02:00Z', activated_at: '2026-12-01T00:02:01Z' };
    expect(orderSteps({ status: 'paid', timeline }).map(({ at }) => at)).toEqual([
      created_at,
      undefined,
      timeline.paid_at,
      timeline.activated_at,
    ]);
    const closed = orderSteps({
      status: 'expired',
      timeline: { created_at, closed_at: '2026-12-01T01:00:00Z' },
    });
    expect(closed[1]?.at).toBe('2026-12-01T01:00:00Z');
  });
});
