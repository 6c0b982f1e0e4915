import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Registry } from 'prom-client';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { OrderQueries } from './order-queries.service.js';
import { ReconcilePayments } from './reconcile-payments.service.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterEach(() => void jest.restoreAllMocks());
afterAll(() => world.close());

async function alarms(alarm: string): Promise<number> {
  const counter = await world.app.get(Registry).getSingleMetric('payment_alarms_total')?.get();
  return counter?.values.find(({ labels }) => labels.alarm === alarm)?.value ?? 0;
}

/** Milliseconds until the reconciler looks at the order again; null when it is done with it. */
async function wait(orderId: string): Promise<number | null> {
  const { nextCheckAt } = await world.order(orderId);
  return nextCheckAt && nextCheckAt.getTime() - world.clock.now().getTime();
}

describe('without any notification', () => {
  it.each(['qris', 'gopay', 'bca_va', 'credit_card'])(
    'a payment by %s is found within 30 s',
    async (method) => {
      const { order, transactionId } = await world.placeAndChoose(method);
      world.pay(transactionId);
      await world.reconcile();
      expect(await world.state(order.orderId)).toBe('open');
      world.pass(30 * SECOND_MS);
      await world.reconcile();
      expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
    },
  );

  it('a payment of one attempt is found although another was chosen after it', async () => {
    const { order, transactionId: first } = await world.placeAndChoose('bca_va');
    world.pass(30 * SECOND_MS);
    await world.reconcile();
    world.choose(order.orderId, 'qris');
    world.pay(first);
    world.pass(30 * SECOND_MS);
    await world.reconcile();
    expect(world.listener.paid).toMatchObject([{ transactionId: first }]);
  });

  it('money for an order that we closed is found', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    await world.query(
      `UPDATE payment_transactions SET state = 'expired', close_as = 'expired', closed_at = NOW(3)`,
    );
    world.pay(transactionId);
    world.pass(30 * SECOND_MS);
    await world.reconcile();
    expect(await world.order(order.orderId)).toMatchObject({ state: 'paid', late: true });
  });

  it('two replicas at once ask about each order once, and settle it once', async () => {
    const { url } = world.sandbox;
    const other = await PaymentWorld.open({ environment: { MIDTRANS_SNAP_URL: url, MIDTRANS_API_URL: url } });
    const orders = [];
    for (let akunId = 1; akunId <= 12; akunId++) orders.push(await world.placeAndChoose('qris', { akunId }));
    orders.forEach(({ transactionId }) => world.pay(transactionId));
    world.pass(30 * SECOND_MS);
    other.clock.set(world.clock.now());
    const asked = [world, other].map(({ midtrans }) => jest.spyOn(midtrans, 'status'));
    await Promise.all([world.reconcile(), other.reconcile()]);
    const [ours, theirs] = asked.map(({ mock }) => mock.calls.length);
    expect(Number(ours) + Number(theirs)).toBe(12);
    expect(world.listener.paid.length + other.listener.paid.length).toBe(12);
    expect(new Set((await world.orders()).map(({ state }) => state))).toEqual(new Set(['paid']));
    await other.close();
  });

  it('many workers at once settle once', async () => {
    const orders = [];
    for (let akunId = 1; akunId <= 12; akunId++) orders.push(await world.placeAndChoose('qris', { akunId }));
    orders.forEach(({ transactionId }) => world.pay(transactionId));
    world.pass(30 * SECOND_MS);
    const status = jest.spyOn(world.midtrans, 'status');
    await Promise.all(Array.from({ length: 6 }, () => world.reconcile()));
    expect([world.listener.paid.length, status.mock.calls.length]).toEqual([12, 12]);
  });
});

describe('an order that nobody pays', () => {
  it('is asked about every 30 s for 15 min, then less and less', async () => {
    const { order } = await world.place();
    const waits: (number | null)[] = [];
    while (
      (await world.order(order.orderId)).createdAt.getTime() + 20 * MINUTE_MS >
      world.clock.now().getTime()
    ) {
      const next = await wait(order.orderId);
      waits.push(next);
      world.pass(next ?? 0);
      await world.reconcile();
    }
    expect(waits.slice(0, 31)).toEqual(Array(31).fill(30 * SECOND_MS));
    expect(waits.slice(31)).toEqual([30, 60, 120, 240].map((seconds) => seconds * SECOND_MS));
  });

  it('expires at its end, can be paid no more, and is watched for another week', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    world.pass(59 * MINUTE_MS);
    await world.reconcile();
    expect([await world.state(order.orderId), await wait(order.orderId)]).toEqual(['open', MINUTE_MS]);
    world.pass(MINUTE_MS);
    await world.reconcile();
    expect(await world.state(order.orderId)).toBe('expired');
    const { token_state, attempts } = world.sandbox.control.order(order.orderId);
    expect(['cancelled', 'expired']).toContain(token_state);
    expect(attempts).toMatchObject([
      { transaction_id: transactionId, transaction_status: expect.stringMatching(/expire|cancel/) },
    ]);

    world.pass(6 * DAY_MS);
    await world.reconcile();
    expect(await wait(order.orderId)).toBe(6 * HOUR_MS);
    world.pass(DAY_MS);
    await world.reconcile();
    expect(await wait(order.orderId)).toBeNull();
  });

  it('is asked about closely again after a look at its page', async () => {
    const { order } = await world.place();
    world.pass(40 * MINUTE_MS);
    await world.reconcile();
    expect(await wait(order.orderId)).toBeGreaterThan(10 * MINUTE_MS);
    await world.app.get(OrderQueries).find(1, order.orderId);
    expect(await wait(order.orderId)).toBe(30 * SECOND_MS);
  });
});

describe('an answer that must not close anything', () => {
  it('is that the key is not accepted: an alarm', async () => {
    const { order } = await world.place();
    const before = await alarms('unauthorized');
    jest.spyOn(world.midtrans, 'status').mockResolvedValue({ kind: 'unauthorized' });
    world.pass(61 * MINUTE_MS);
    await world.reconcile();
    expect([await world.state(order.orderId), await alarms('unauthorized')]).toEqual(['open', before + 1]);
  });

  it.each(['200', '404'] as const)(
    'is that a known attempt is not found (HTTP %s): an alarm',
    async (http) => {
      const { order, transactionId } = await world.placeAndChoose('bca_va');
      await world.tell(order.orderId, transactionId);
      const before = await alarms('known_attempt_not_found');
      world.sandbox.control.setFaults({ not_found_http: http });
      jest.spyOn(world.midtrans, 'status').mockResolvedValue({ kind: 'not_found' });
      world.pass(61 * MINUTE_MS);
      await world.reconcile();
      expect(await world.state(order.orderId)).toBe('open');
      expect(await alarms('known_attempt_not_found')).toBe(before + 1);
    },
  );

  it('is none at all: the order is asked about again', async () => {
    const { order } = await world.place();
    world.sandbox.control.setFaults({ status: 'html' });
    world.pass(61 * MINUTE_MS);
    await world.reconcile();
    expect(await world.state(order.orderId)).toBe('open');
    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(HOUR_MS);
    await world.reconcile();
    expect(await world.state(order.orderId)).toBe('expired');
  });
});

describe('while Midtrans is unwell', () => {
  async function asksIn(minutes: number): Promise<number> {
    const status = jest.spyOn(world.midtrans, 'status');
    for (let second = 0; second < minutes * 60; second += 2) {
      world.pass(2 * SECOND_MS);
      await world.app.get(ReconcilePayments).execute(5);
    }
    return status.mock.calls.length;
  }

  it('it is probed now and then instead of hammered, however many orders wait', async () => {
    for (let akunId = 1; akunId <= 12; akunId++) await world.place({ akunId });
    world.sandbox.control.setFaults({ status: 'error' });
    const asks = await asksIn(8);
    expect(asks).toBeGreaterThan(5);
    expect(asks).toBeLessThan(20);
    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(2 * MINUTE_MS);
    await world.reconcile();
    expect((await world.orders()).filter(({ checkFailures }) => checkFailures > 0)).toEqual([]);
  });

  it('an old order does not lose hours over a question that was not answered', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    world.pass(61 * MINUTE_MS);
    await world.reconcile();
    world.pass(3 * DAY_MS);
    world.sandbox.control.setFaults({ status: 'html' });
    await world.reconcile();
    expect([await wait(order.orderId), (await world.order(order.orderId)).checkFailures]).toEqual([
      30 * SECOND_MS,
      1,
    ]);
    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(30 * SECOND_MS);
    await world.reconcile();
    expect([await wait(order.orderId), (await world.order(order.orderId)).checkFailures]).toEqual([
      6 * HOUR_MS,
      0,
    ]);
    expect(transactionId).toEqual(expect.any(String));
  });

  it('notifications wait without asking, and none is lost', async () => {
    const orders = [];
    for (let akunId = 1; akunId <= 12; akunId++) orders.push(await world.placeAndChoose('qris', { akunId }));
    for (const { order, transactionId } of orders) {
      world.pay(transactionId);
      await world.deliver(world.notification(order.orderId, transactionId));
    }
    world.sandbox.control.setFaults({ status: 'error' });
    const status = jest.spyOn(world.midtrans, 'status');
    await world.work();
    expect(status.mock.calls.length).toBeLessThanOrEqual(10);
    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(10 * MINUTE_MS);
    await world.work();
    world.pass(10 * MINUTE_MS);
    await world.work();
    expect(world.listener.paid).toHaveLength(12);
  });
});

describe('a worker', () => {
  it('that died with orders in its hands leaves them to others after its lease', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    world.pass(30 * SECOND_MS);
    await world.query('UPDATE payment_transactions SET check_lease_until = NOW(3) + INTERVAL 1 MINUTE');
    expect(await world.app.get(ReconcilePayments).execute(5)).toBe(0);
    await world.query('UPDATE payment_transactions SET check_lease_until = NOW(3) - INTERVAL 1 SECOND');
    await world.reconcile();
    expect(await world.state(order.orderId)).toBe('paid');
  });
});
