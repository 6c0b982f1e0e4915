import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signatureOf } from '../../../integrations/midtrans/domain/signature.js';
import { testEnvironment } from '../../../../test/support/environment.js';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { ProcessNotifications } from './process-notifications.service.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

/** Says more than Midtrans would, and is signed all the same: the signature does not cover the status. */
function signed(body: Record<string, unknown>): Record<string, unknown> {
  const { order_id, status_code, gross_amount } = body as Record<
    'order_id' | 'status_code' | 'gross_amount',
    string
  >;
  const key = String(testEnvironment().MIDTRANS_SERVER_KEY);
  return { ...body, signature_key: signatureOf({ order_id, status_code, gross_amount }, key) };
}

async function aClaim() {
  const { order, transactionId } = await world.placeAndChoose('bca_va');
  const pending = world.notification(order.orderId, transactionId);
  const claim = signed({ ...pending, transaction_status: 'settlement', status_code: '200' });
  return { order, transactionId, claim };
}

describe('a settlement that Midtrans does not confirm', () => {
  it('activates nothing and is asked about again after 2 s, until it is confirmed', async () => {
    const { order, transactionId, claim } = await aClaim();
    await world.deliver(claim);
    await world.work();
    expect(await world.notificationStates()).toEqual(['waiting: unconfirmed']);
    expect([await world.state(order.orderId), world.listener.paid]).toEqual(['open', []]);

    world.pay(transactionId);
    world.pass(1_900);
    await world.work();
    expect(await world.state(order.orderId)).toBe('open');
    world.pass(100);
    await world.work();
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
    expect(await world.notificationStates()).toEqual(['done']);
  });

  it('is asked about less and less often, at least every 10 min, and is a matter for a person after a day', async () => {
    const { order, claim } = await aClaim();
    await world.deliver(claim);
    const waits: number[] = [];
    for (let round = 0; round < 11; round++) {
      await world.work();
      const [row] = await world.notifications();
      waits.push(Number(row?.nextTryAt) - world.clock.now().getTime());
      world.pass(waits.at(-1) ?? 0);
    }
    expect(waits.map((wait) => wait / 1_000)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]);
    world.pass(24 * HOUR_MS);
    await world.work();
    expect(await world.notificationStates()).toEqual(['review: never_confirmed']);
    expect([await world.state(order.orderId), world.listener.paid]).toEqual(['open', []]);
  });

  it('and names the transaction of somebody else activates nothing', async () => {
    const { claim } = await aClaim();
    const other = await world.placeAndChoose('qris', { akunId: 2 });
    world.pay(other.transactionId);
    await world.deliver({ ...claim, transaction_id: other.transactionId });
    await world.work();
    expect(await world.notificationStates()).toEqual(['review: speaks_of_another']);
    expect([await world.state(other.order.orderId), world.listener.paid]).toEqual(['open', []]);
  });
});

describe('Midtrans being away', () => {
  it.each(['error', 'html'] as const)('(%s) delays and loses nothing', async (status) => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    world.sandbox.control.setFaults({ status });
    await world.tell(order.orderId, transactionId);
    world.pass(25 * HOUR_MS);
    await world.work();
    expect(await world.notificationStates()).toEqual([
      expect.stringMatching(/^waiting: (unavailable|nonsense)/),
    ]);

    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(10 * MINUTE_MS);
    await world.work();
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });
});

describe('a well-signed notification', () => {
  it('about no order of ours is kept and ignored, the test of the dashboard with its long id too', async () => {
    const { claim } = await aClaim();
    await world.deliver(signed({ ...claim, order_id: `payment_notif_test_G000000000_${'0'.repeat(60)}` }));
    await world.work();
    expect(await world.notificationStates()).toEqual(['ignored: unknown_order']);
  });

  it.each([undefined, 7, '../../v1/evil', 'a#b'])(
    'whose transaction id cannot be asked for (%s) is settled by its order id',
    async (transaction_id) => {
      const { order, transactionId, claim } = await aClaim();
      world.pay(transactionId);
      await world.deliver({ ...claim, transaction_id });
      await world.work();
      expect([await world.state(order.orderId), await world.notificationStates()]).toEqual([
        'paid',
        ['done'],
      ]);
    },
  );

  it('about a transaction that Midtrans does not know waits', async () => {
    const { order, claim } = await aClaim();
    await world.deliver({ ...claim, transaction_id: 'c0a6f2d8-71be-4f59-9e13-48d7b5a0c962' });
    await world.work();
    expect(await world.notificationStates()).toEqual(['waiting: not_found']);
    expect(await world.state(order.orderId)).toBe('open');
  });
});

describe('the lease of an order', () => {
  it('keeps others from it, and is free again when its holder has died', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    await world.query('UPDATE payment_transactions SET check_lease_until = NOW(3) + INTERVAL 1 MINUTE');
    await world.tell(order.orderId, transactionId);
    expect(await world.app.get(ProcessNotifications).execute(order.orderId)).toBe(false);
    expect(await world.notificationStates()).toEqual(['received']);
    await world.query('UPDATE payment_transactions SET check_lease_until = NOW(3) - INTERVAL 1 SECOND');
    await world.work();
    expect(await world.state(order.orderId)).toBe('paid');
  });
});
