import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { OPERATOR } from '../../../../test/support/operators.js';
import { PaymentWorld } from '../../../../test/support/payments.js';
import type { RefundAnswer } from '../../../integrations/midtrans/domain/refund-answers.js';
import { Database } from '../../../platform/database/database.js';
import { RefundEntity } from '../persistence/refund.entity.js';
import { FinishManualRefund } from './finish-manual-refund.service.js';
import { MakeRefund } from './make-refund.service.js';
import { StartRefund, type RefundWish } from './start-refund.service.js';

const AMOUNT = 50_000;
const COLLEAGUE = { ...OPERATOR, name: 'user:8' };
const SILENT: RefundAnswer = { kind: 'unavailable', reason: 'ECONNABORTED' };

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterEach(() => void jest.restoreAllMocks());
afterAll(() => world.close());

async function paid(method: string) {
  const { order, transactionId } = await world.placeAndChoose(method);
  world.pay(transactionId);
  await world.tell(order.orderId, transactionId);
  return { orderId: order.orderId, transactionId };
}

const refund = (wish: Pick<RefundWish, 'orderId' | 'transactionId'> & Partial<RefundWish>) =>
  world.app
    .get(StartRefund, { strict: false })
    .execute({ amount: AMOUNT, reason: 'tidak jadi', actor: OPERATOR, ...wish });
const manual = () => world.app.get(FinishManualRefund, { strict: false });
const refunds = () =>
  world.app
    .get(Database)
    .on()
    .getRepository(RefundEntity)
    .find({ order: { id: 'ASC' } });
const returned = () => world.listener.reversed.map(({ returnedCumulative }) => returnedCumulative);
const sweep = () => world.app.get(MakeRefund, { strict: false }).sweep(5);

describe('the surplus of an order that was paid twice', () => {
  async function paidTwice() {
    const { order, transactionId: first } = await world.placeAndChoose('qris');
    const second = world.choose(order.orderId, 'qris');
    for (const transactionId of [first, second]) {
      world.pay(transactionId);
      await world.tell(order.orderId, transactionId);
    }
    const surplus = [first, second].find((each) => each !== world.listener.paid[0]?.transactionId) ?? '';
    return { orderId: order.orderId, transactionId: surplus };
  }
  const told = () => world.listener.returned.map((each) => [each.returnedNow, each.returnedCumulative]);

  it('goes back by Midtrans and takes nothing, but is told of, once for each refund', async () => {
    const { orderId, transactionId } = await paidTwice();
    await refund({ orderId, transactionId, amount: 20_000 });
    await refund({ orderId, transactionId, amount: 30_000 });
    for (const { body } of world.sandbox.control.order(orderId).notifications) await world.deliver(body);
    await world.work();
    expect(await world.state(orderId)).toBe('paid');
    expect([told(), returned()]).toEqual([
      [
        [20_000, 20_000],
        [30_000, AMOUNT],
      ],
      [],
    ]);
  });

  it('goes back by hand in the same way', async () => {
    const { orderId, transactionId } = await paidTwice();
    const { refundKey } = await refund({ orderId, transactionId, byHand: true });
    expect(told()).toEqual([]);
    await manual().done(refundKey, { proof: 'transfer 123', actor: COLLEAGUE });
    expect([told(), returned()]).toEqual([[[AMOUNT, AMOUNT]], []]);
  });
});

describe('a refund by Midtrans', () => {
  it('takes the time along at once, and is told of no second time by its two notifications', async () => {
    const { orderId, transactionId } = await paid('gopay');
    expect(await refund({ orderId, transactionId })).toMatchObject({ state: 'done', way: 'direct' });
    expect([await world.state(orderId), returned()]).toEqual(['refunded', [AMOUNT]]);
    for (const { body } of world.sandbox.control.order(orderId).notifications) await world.deliver(body);
    await world.work();
    expect(returned()).toEqual([AMOUNT]);
  });

  it('in parts adds up, each part told once', async () => {
    const { orderId, transactionId } = await paid('qris');
    await refund({ orderId, transactionId, amount: 20_000 });
    expect(await world.state(orderId)).toBe('part_refunded');
    await refund({ orderId, transactionId, amount: 30_000 });
    expect([await world.state(orderId), returned()]).toEqual(['refunded', [20_000, AMOUNT]]);
  });

  it('has its row with its key before Midtrans hears of it', async () => {
    const { orderId, transactionId } = await paid('gopay');
    const rows: unknown[] = [];
    jest.spyOn(world.midtrans, 'refund').mockImplementation(async (_, __, { refund_key }) => {
      rows.push(...(await world.query('SELECT refund_key, state FROM refunds')), refund_key);
      return { kind: 'refused', code: 412, reason: 'x' };
    });
    await refund({ orderId, transactionId });
    const key = rows[1];
    expect(rows[0]).toEqual({ refund_key: key, state: 'asked' });
  });

  it.each([
    [202, 'the bank says no, although the client resolves'],
    [412, 'Merchant cannot modify the status of the transaction'],
    [414, 'Refund request is rejected due to invalid amount'],
  ])('that is refused with %i takes nothing, and can be tried again', async (code, reason) => {
    const { orderId, transactionId } = await paid('gopay');
    const call = jest
      .spyOn(world.midtrans, 'refund')
      .mockResolvedValueOnce({ kind: 'refused', code, reason });
    expect(await refund({ orderId, transactionId })).toMatchObject({
      state: 'refused',
      outcome: `${code} ${reason}`,
    });
    expect([await world.state(orderId), returned(), call.mock.calls.length]).toEqual(['paid', [], 1]);
    expect(await refund({ orderId, transactionId })).toMatchObject({ state: 'done' });
  });

  it('whose answer was lost is found by its key, and never made twice', async () => {
    const { orderId, transactionId } = await paid('gopay');
    const real = world.midtrans.refund.bind(world.midtrans);
    jest.spyOn(world.midtrans, 'refund').mockImplementationOnce(async (...asked) => {
      await real(...asked);
      return SILENT;
    });
    expect(await refund({ orderId, transactionId, amount: 20_000 })).toMatchObject({ state: 'done' });
    expect([await world.state(orderId), returned()]).toEqual(['part_refunded', [20_000]]);
  });

  it('of which nobody knows anything is asked for again with the same key, when Midtrans is back', async () => {
    const { orderId, transactionId } = await paid('gopay');
    world.sandbox.control.setFaults({ status: 'error' });
    const call = jest.spyOn(world.midtrans, 'refund').mockResolvedValueOnce(SILENT);
    const { refundKey } = await refund({ orderId, transactionId });
    expect(await refunds()).toMatchObject([{ refundKey, state: 'asked' }]);
    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(10_000);
    expect(await sweep()).toBe(1);
    const keys = call.mock.calls.map(([, , { refund_key }]) => refund_key);
    expect([await refunds(), keys]).toMatchObject([[{ state: 'done' }], [refundKey, refundKey]]);
    expect([await world.state(orderId), returned()]).toEqual(['refunded', [AMOUNT]]);
  });

  it('that was made, its answer lost, and is refused when it is repeated, is done', async () => {
    const { orderId, transactionId } = await paid('gopay');
    world.sandbox.control.setFaults({ status: 'error' });
    const real = world.midtrans.refund.bind(world.midtrans);
    const call = jest.spyOn(world.midtrans, 'refund').mockImplementationOnce(async (...asked) => {
      await real(...asked);
      return SILENT;
    });
    await refund({ orderId, transactionId });
    expect(await refunds()).toMatchObject([{ state: 'asked' }]);
    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(10_000);
    await sweep();
    expect([await refunds(), call.mock.calls.length]).toMatchObject([[{ state: 'done' }], 1]);
    expect(returned()).toEqual([AMOUNT]);
  });

  it('is asked for by one of many workers', async () => {
    const { orderId, transactionId } = await paid('gopay');
    world.sandbox.control.setFaults({ status: 'error' });
    const call = jest.spyOn(world.midtrans, 'refund').mockResolvedValueOnce(SILENT);
    await refund({ orderId, transactionId });
    world.sandbox.control.setFaults({ status: 'ok' });
    world.pass(10_000);
    await Promise.all([1, 2, 3, 4].map(() => sweep()));
    expect([call.mock.calls.length, returned()]).toEqual([2, [AMOUNT]]);
  });

  it('of the attempt that paid twice leaves the order paid by the other', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    const { orderId } = order;
    const second = world.choose(orderId, 'qris');
    for (const each of [transactionId, second]) {
      world.pay(each);
      await world.tell(orderId, each);
    }
    expect(await world.state(orderId)).toBe('review: paid_twice');
    await refund({ orderId, transactionId: second });
    expect([await world.state(orderId), returned()]).toEqual(['paid', []]);
    expect(await world.attempts()).toMatchObject([{ transactionId, applied: true }, { applied: false }]);
  });
});

describe('a payment that Midtrans cannot refund', () => {
  it('goes back by hand: nothing happens before somebody shows that it did', async () => {
    const { orderId, transactionId } = await paid('bca_va');
    const call = jest.spyOn(world.midtrans, 'refund');
    const { refundKey, state } = await refund({ orderId, transactionId });
    expect([state, call.mock.calls.length, await world.state(orderId), returned()]).toEqual([
      'manual',
      0,
      'paid',
      [],
    ]);
    await expect(manual().done(refundKey, { proof: '  ', actor: COLLEAGUE })).rejects.toMatchObject({
      code: 'validation_failed',
    });
    await manual().done(refundKey, { proof: 'BCA 2026-12-24 TRX 88123', actor: COLLEAGUE });
    expect([await world.state(orderId), returned()]).toEqual(['refunded', [AMOUNT]]);
    expect(await refunds()).toMatchObject([
      { state: 'done', proof: 'BCA 2026-12-24 TRX 88123', actor: 'user:7', finishedBy: 'user:8' },
    ]);
  });

  it('is marked done once, however often somebody says so', async () => {
    const { orderId, transactionId } = await paid('bca_va');
    const { refundKey } = await refund({ orderId, transactionId, amount: 20_000 });
    const words = [1, 2, 3].map(() => manual().done(refundKey, { proof: 'TRX', actor: COLLEAGUE }));
    const said = await Promise.allSettled(words);
    expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect([await world.state(orderId), returned()]).toEqual(['part_refunded', [20_000]]);
  });

  it('can be withdrawn, and then be made in another way', async () => {
    const { orderId, transactionId } = await paid('bca_va');
    const { refundKey } = await refund({ orderId, transactionId });
    await expect(refund({ orderId, transactionId })).rejects.toMatchObject({ code: 'refund_too_much' });
    await manual().withdraw(refundKey, { reason: 'nomor rekening salah', actor: COLLEAGUE });
    expect(await refund({ orderId, transactionId })).toMatchObject({ state: 'manual' });
    await expect(manual().done(refundKey, { proof: 'x', actor: COLLEAGUE })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('never more than was paid', () => {
  it('also when many refund at once', async () => {
    const { orderId, transactionId } = await paid('qris');
    const wishes = Array.from({ length: 5 }, () => refund({ orderId, transactionId, amount: 20_000 }));
    const made = (await Promise.allSettled(wishes)).filter(({ status }) => status === 'fulfilled');
    expect([made.length, Math.max(...returned())]).toEqual([2, 40_000]);
  });

  it('nor of an attempt of somebody else’s order', async () => {
    const { orderId } = await paid('qris');
    const { order, transactionId } = await world.placeAndChoose('qris', { akunId: 2 });
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    await expect(refund({ orderId, transactionId })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('and a part of a ShopeePay payment not at all', async () => {
    const { orderId, transactionId } = await paid('gopay');
    await world.query("UPDATE payment_attempts SET payment_type = 'shopeepay'");
    await expect(refund({ orderId, transactionId, amount: 1 })).rejects.toMatchObject({
      code: 'refund_not_possible',
    });
    expect(await refunds()).toEqual([]);
  });
});
