import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dice } from './support/dice.js';
import { FaultWorld } from './support/fault-world.js';
import { settled } from './support/settled.js';
import { Shop } from './support/shop.js';
import { goShopping } from './support/shoppers.js';
import type { Shopper } from './support/shopper.js';

/** Given by `pnpm test:faults`. */
const PAYMENTS = Number(process.env.FAULTS_PAYMENTS ?? 30);
const HOURS = 3_600_000;

interface Activation {
  order_id: string;
  active_at: Date;
}

/** Real: two API and two worker processes, MariaDB and Redis. Stand-ins: Midtrans, which notifies nobody, and WhatsApp. */
describe.each([
  { fate: 'paid', door: 'the reconciler', within: 60_000 },
  { fate: 'paidAndConfirmed', door: 'the customer who comes back', within: 3_000 },
] as const)(`${PAYMENTS} payments with the webhook switched off, found by $door`, ({ fate, within }) => {
  let world: FaultWorld;
  let wrong: string[];
  let waits: number[];

  beforeAll(async () => {
    world = await FaultWorld.open();
    world.sandbox.control.setFaults({ notifications: 'hold' });
    const paidAt = new Map<string, number>();
    const dice = new Dice('without-webhook');
    const onDone = ({ orderId, paidAt: at }: Shopper) => void paidAt.set(orderId, at);
    await goShopping(world, new Shop(world.front.url), { orders: PAYMENTS, dice, fate, onDone });
    wrong = await settled(world);
    const entries = await world.query<Activation>(
      'SELECT order_id, created_at AS active_at FROM rental_entries',
    );
    waits = entries
      .map(({ order_id: id, active_at: at }) => at.getTime() - (paidAt.get(id) ?? Number.NaN))
      .sort((a, b) => a - b);
  }, HOURS);
  afterAll(() => world.close(), 60_000);

  it('makes every one of them active', () => {
    expect(wrong).toEqual([]);
    expect(waits).toHaveLength(PAYMENTS);
  });

  it(`does so within ${within / 1_000} s of the payment for 95 of 100`, () => {
    const p95 = waits[Math.ceil(waits.length * 0.95) - 1];
    process.stdout.write(`${JSON.stringify({ fate, payments: PAYMENTS, p95_ms: p95 })}\n`);
    expect(p95).toBeLessThan(within);
  });
});
