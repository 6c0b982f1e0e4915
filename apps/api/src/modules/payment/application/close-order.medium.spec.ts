import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MidtransClient } from '../../../integrations/midtrans/midtrans.client.js';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { CancelOrder } from './cancel-order.service.js';

const MINUTE_MS = 60_000;

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterEach(() => void jest.restoreAllMocks());
afterAll(() => world.close());

const cancel = (orderId: string, akunId = 1) => world.app.get(CancelOrder).execute(akunId, orderId);

describe('cancelling', () => {
  it('closes a page on which nothing was chosen', async () => {
    const { order } = await world.place();
    expect(await cancel(order.orderId)).toMatchObject({
      state: 'cancelled',
      status: 'cancelled',
      snapToken: null,
    });
    expect(world.sandbox.control.order(order.orderId).token_state).toBe('cancelled');
    expect((await world.order(order.orderId)).closedAt).toEqual(world.clock.now());
  });

  it('cancels every method that was chosen, also one that we had not heard of', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    await world.tell(order.orderId, transactionId);
    world.choose(order.orderId, 'qris');
    await cancel(order.orderId);
    const { attempts, token_state } = world.sandbox.control.order(order.orderId);
    expect(attempts.map(({ transaction_status }) => transaction_status)).toEqual(['cancel', 'cancel']);
    expect([token_state, await world.state(order.orderId)]).toEqual(['cancelled', 'cancelled']);
  });

  it('finds that it was paid: the order is settled, not cancelled', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    world.pay(transactionId);
    await expect(cancel(order.orderId)).rejects.toMatchObject({ code: 'order_paid' });
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });

  it('loses the race against a payment that comes between question and cancellation', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    const cancelTransaction = world.midtrans.cancelTransaction.bind(world.midtrans);
    jest.spyOn(world.midtrans, 'cancelTransaction').mockImplementationOnce((id) => {
      world.pay(transactionId);
      return cancelTransaction(id);
    });
    await expect(cancel(order.orderId)).rejects.toMatchObject({ code: 'order_paid' });
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });

  it('twice is once, and a paid order cannot be cancelled', async () => {
    const { order } = await world.place();
    const [first, second] = [await cancel(order.orderId), await cancel(order.orderId)];
    expect(second).toEqual(first);
    const { order: bought, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    await world.tell(bought.orderId, transactionId);
    await expect(cancel(bought.orderId)).rejects.toMatchObject({ code: 'order_paid' });
  });

  it('of an order of somebody else finds none', async () => {
    const { order } = await world.place();
    await expect(cancel(order.orderId, 2)).rejects.toMatchObject({ code: 'not_found' });
    expect(await world.state(order.orderId)).toBe('open');
  });

  it('while Midtrans is away is remembered: nothing else can be ordered, and the reconciler finishes it', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    world.sandbox.control.setFaults({ status: 'error' });
    expect(await cancel(order.orderId)).toMatchObject({
      state: 'cancelling',
      status: 'pending',
      snapToken: null,
    });
    await expect(world.place()).rejects.toMatchObject({ code: 'midtrans_unavailable' });

    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(MINUTE_MS);
    await world.reconcile();
    expect(await world.state(order.orderId)).toBe('cancelled');
    expect(await world.attempts()).toMatchObject([{ transactionId, status: 'cancel' }]);
  });
});

describe('a page that Midtrans will not close, in words that nobody knows', () => {
  const refusing = () =>
    jest
      .spyOn(world.midtrans, 'cancelToken')
      .mockResolvedValue({ kind: 'refused', reason: 'token sudah dipakai' });

  it('does not keep the order from its end, nor the thing from being ordered again', async () => {
    refusing();
    const { order } = await world.place();
    expect(await cancel(order.orderId)).toMatchObject({ state: 'cancelled' });
    await expect(world.place()).resolves.toMatchObject({ created: true });
  });

  it('takes its attempts along, and money that came is found', async () => {
    refusing();
    const { order } = await world.placeAndChoose('bca_va');
    await cancel(order.orderId);
    expect(world.sandbox.control.order(order.orderId).attempts).toMatchObject([
      { transaction_status: 'cancel' },
    ]);
    const { order: paid, transactionId } = await world.placeAndChoose('bca_va');
    world.pay(transactionId);
    await expect(cancel(paid.orderId)).rejects.toMatchObject({ code: 'order_paid' });
  });

  it('forgets nothing: a method that is chosen with it afterwards and paid counts, late', async () => {
    refusing();
    const { order } = await world.place();
    await cancel(order.orderId);
    const transactionId = world.choose(order.orderId, 'bca_va');
    world.pay(transactionId);
    world.pass(MINUTE_MS);
    await world.reconcile();
    expect(await world.order(order.orderId)).toMatchObject({ state: 'paid', late: true });
    expect(world.listener.paid).toHaveLength(1);
  });
});

describe('a process that dies while it closes an order', () => {
  const STEPS = ['cancelToken', 'status', 'cancelTransaction'] as const;

  /** From the nth call on, before or after Midtrans has done its work, nothing comes back any more. */
  function dieAt(call: number, when: 'before' | 'after'): () => number {
    let calls = 0;
    for (const step of STEPS) {
      const original = world.midtrans[step].bind(world.midtrans) as (id: string) => Promise<never>;
      const dying = async (id: string) => {
        calls += 1;
        if (calls === call && when === 'after') await original(id);
        if (calls >= call) throw new Error('killed');
        return original(id);
      };
      jest
        .spyOn(world.midtrans as Pick<MidtransClient, (typeof STEPS)[number]>, step)
        .mockImplementation(dying);
    }
    return () => calls;
  }

  it.each(
    [1, 2, 3, 4, 5].flatMap((call) => [
      [call, 'before'],
      [call, 'after'],
    ]) as [number, 'before' | 'after'][],
  )('in step %i, %s Midtrans has done its part: the reconciler finishes', async (call, when) => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    await world.tell(order.orderId, transactionId);
    const calls = dieAt(call, when);
    await expect(cancel(order.orderId)).rejects.toThrow('killed');
    expect([calls(), await world.state(order.orderId)]).toEqual([call, 'cancelling']);

    jest.restoreAllMocks();
    world.pass(MINUTE_MS);
    await world.reconcile();
    expect(await world.state(order.orderId)).toBe('cancelled');
    expect(world.sandbox.control.order(order.orderId)).toMatchObject({
      token_state: 'cancelled',
      attempts: [{ transaction_status: 'cancel' }],
    });
    await expect(world.place()).resolves.toMatchObject({ created: true });
  });

  it('and the customer pays before somebody goes on: the money counts', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    dieAt(3, 'before');
    await expect(cancel(order.orderId)).rejects.toThrow('killed');
    jest.restoreAllMocks();
    world.pay(transactionId);
    world.pass(MINUTE_MS);
    await world.reconcile();
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });
});
