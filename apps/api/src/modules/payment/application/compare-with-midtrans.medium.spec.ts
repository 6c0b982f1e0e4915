import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { CompareWithMidtrans } from './compare-with-midtrans.service.js';

const DAY_MS = 86_400_000;

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterEach(() => void jest.restoreAllMocks());
afterAll(() => world.close());

const comparison = () => world.app.get(CompareWithMidtrans, { strict: false });
const latest = async () => (await comparison().latest(1))[0];

async function compare(): Promise<void> {
  while ((await comparison().execute(2, 2)) > 0);
}

async function paidOrders(count: number) {
  const orders = [];
  for (let akunId = 1; akunId <= count; akunId++) {
    const { order, transactionId } = await world.placeAndChoose('qris', { akunId });
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    orders.push({ orderId: order.orderId, transactionId });
  }
  return orders;
}

describe('the comparison of the night', () => {
  it('finds nothing when we and Midtrans say the same', async () => {
    await paidOrders(3);
    await world.place({ akunId: 9 });
    await compare();
    expect(await latest()).toMatchObject({ compared: 4, differences: [], finishedAt: expect.any(Date) });
  });

  it('finds a payment that no other door had seen, and has it settled', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    world.pay(transactionId);
    await world.query('UPDATE payment_transactions SET next_check_at = NULL');
    await compare();
    expect((await latest())?.differences).toEqual([
      {
        orderId: order.orderId,
        transactionId,
        kind: 'missing_here',
        ours: null,
        theirs: 'settlement',
        mended: true,
      },
    ]);
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });

  it('lists what cannot be mended', async () => {
    const [order] = await paidOrders(1);
    jest.spyOn(world.midtrans, 'status').mockResolvedValue({ kind: 'not_found' });
    await compare();
    expect((await latest())?.differences).toMatchObject([
      { ...order, kind: 'missing_there', ours: 'settlement', mended: false },
    ]);
  });

  it('is made once a day by all replicas together', async () => {
    await paidOrders(5);
    const status = jest.spyOn(world.midtrans, 'status');
    await Promise.all([compare(), compare(), compare()]);
    await compare();
    await compare();
    expect([status.mock.calls.length, (await latest())?.compared]).toEqual([5, 5]);
    world.pass(DAY_MS);
    await compare();
    expect(await comparison().latest(9)).toMatchObject([{ compared: 5 }, { compared: 5 }]);
  });

  it('goes on where a worker died, after its lease', async () => {
    await paidOrders(5);
    await comparison().execute(2, 2);
    await world.query('UPDATE payment_comparisons SET lease_until = NOW(3) + INTERVAL 1 MINUTE');
    expect(await comparison().execute(2, 2)).toBe(0);
    await world.query('UPDATE payment_comparisons SET lease_until = NOW(3) - INTERVAL 1 SECOND');
    await compare();
    expect(await latest()).toMatchObject({ compared: 5, finishedAt: expect.any(Date) });
  });

  it('leaves out what is older than it reaches', async () => {
    await paidOrders(2);
    world.pass(9 * DAY_MS);
    await compare();
    expect(await latest()).toMatchObject({ compared: 0 });
  });
});
