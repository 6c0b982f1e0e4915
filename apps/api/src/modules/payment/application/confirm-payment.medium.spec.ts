import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { ConfirmPayment } from './confirm-payment.service.js';

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const confirm = (orderId: string, hint?: string, akunId = 1) =>
  world.app.get(ConfirmPayment).execute(akunId, orderId, hint);

describe('a customer who comes back from the payment page', () => {
  it('finds the order paid although no notification came', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    expect(await confirm(order.orderId)).toMatchObject({
      state: 'paid',
      status: 'paid',
      paymentType: 'qris',
    });
    expect(world.listener.paid).toMatchObject([{ transactionId }]);
  });

  it('finds it so at once in many tabs, and pays once', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    const body = world.notification(order.orderId, transactionId);
    const [confirmed] = await Promise.all([
      Promise.all(Array.from({ length: 5 }, () => confirm(order.orderId))),
      world.deliver(body).then(() => world.work()),
    ]);
    expect(confirmed.map(({ state }) => state)).toEqual(Array(5).fill('paid'));
    expect(world.listener.paid).toHaveLength(1);
  });

  it('finds it pending when nothing was paid, with a page to go on', async () => {
    const { order } = await world.placeAndChoose('bca_va');
    expect(await confirm(order.orderId)).toMatchObject({ status: 'pending', snapToken: order.snapToken });
  });

  it('may name the transaction: that one is found though another was chosen since', async () => {
    const { order, transactionId } = await world.placeAndChoose('credit_card');
    world.pay(transactionId);
    expect(await confirm(order.orderId, transactionId)).toMatchObject({ state: 'paid' });
  });

  it.each(['../../v1/evil', 'a b', '', '..'])('cannot make us ask for anything (%j)', async (hint) => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    expect(await confirm(order.orderId, hint)).toMatchObject({ state: 'paid' });
  });

  it('cannot pay with the transaction of somebody else', async () => {
    const { order } = await world.place();
    const other = await world.placeAndChoose('qris', { akunId: 2 });
    world.pay(other.transactionId);
    expect(await confirm(order.orderId, other.transactionId)).toMatchObject({ state: 'open' });
    expect(world.listener.paid).toEqual([]);
  });

  it('finds the order as it was when Midtrans is away', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    world.sandbox.control.setFaults({ status: 'error' });
    expect(await confirm(order.orderId)).toMatchObject({ status: 'pending' });
  });

  it('finds no order of somebody else', async () => {
    const { order } = await world.place();
    await expect(confirm(order.orderId, undefined, 2)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('so often as to be a nuisance', () => {
  it('is refused per order', async () => {
    const limited = await PaymentWorld.open({ environment: { RATE_LIMITS: 'on' } });
    await limited.reset();
    const { order } = await limited.place();
    const asked = Array.from({ length: 13 }, () => limited.app.get(ConfirmPayment).execute(1, order.orderId));
    const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'too_many_requests' } }]);
    await limited.close();
  });
});
