import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OPERATOR } from '../../../../test/support/operators.js';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { DecideReview } from './decide-review.service.js';
import { ReviewQueries } from './review-queries.service.js';

const WORD = { actor: OPERATOR, reason: 'biaya ditanggung pelanggan' };
const KEPT = { ...WORD, actor: OPERATOR.name };

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const reviews = () => world.app.get(ReviewQueries, { strict: false });
const decide = () => world.app.get(DecideReview, { strict: false });
const list = () => reviews().list({ limit: 10 });

/** Paid, but not what was asked. */
async function odd() {
  const { order, transactionId } = await world.placeAndChoose();
  await world.query('UPDATE payment_transactions SET amount = amount + 2500 WHERE id = ?', [order.rowId]);
  world.pay(transactionId);
  await world.tell(order.orderId, transactionId);
  return { orderId: order.orderId, transactionId };
}

async function twice() {
  const { order, transactionId: first } = await world.placeAndChoose('bca_va');
  const second = world.choose(order.orderId, 'qris');
  for (const transactionId of [first, second]) {
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
  }
  return { orderId: order.orderId, first, second };
}

describe('an amount that differs', () => {
  it('is listed with its reason and its money', async () => {
    const { orderId, transactionId } = await odd();
    expect(await list()).toMatchObject([
      {
        orderId,
        amount: 52_500,
        reasons: ['amount_differs'],
        unseen: true,
        attempts: [{ transactionId, grossAmount: 50_000 }],
      },
    ]);
  });

  it('that is accepted activates through the same listener, with what came', async () => {
    const { orderId, transactionId } = await odd();
    expect(await decide().accept({ orderId, transactionId, ...WORD })).toBe('paid');
    expect(world.listener.paid).toMatchObject([{ orderId, transactionId, amount: 50_000 }]);
    expect([await list(), (await world.order(orderId)).paidAt]).toEqual([[], expect.any(Date)]);
    expect(await reviews().decisions(orderId)).toMatchObject([
      { decision: 'accepted', reviewReason: 'amount_differs', transactionId, ...KEPT },
    ]);
  });

  it('that ten operators accept at once activates once', async () => {
    const { orderId, transactionId } = await odd();
    const words = Array.from({ length: 10 }, () => decide().accept({ orderId, transactionId, ...WORD }));
    const said = await Promise.allSettled(words);
    expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([world.listener.paid.length, (await reviews().decisions(orderId)).length]).toEqual([1, 1]);
  });

  it('stays in review, and no word is kept, when what was bought cannot be given', async () => {
    const { orderId, transactionId } = await odd();
    world.listener.onPayment = () => {
      throw new Error('no rental today');
    };
    await expect(decide().accept({ orderId, transactionId, ...WORD })).rejects.toThrow('no rental today');
    expect([await world.state(orderId), await reviews().decisions(orderId)]).toEqual([
      'review: amount_differs',
      [],
    ]);
  });

  it('that is closed gives nothing, and the order can be paid again or lapse', async () => {
    const { orderId } = await odd();
    expect(await decide().close({ orderId, ...WORD })).toBe('open');
    expect([world.listener.paid, (await world.attempts())[0]?.setAside]).toEqual([[], true]);
    world.pass(61 * 60_000);
    await world.reconcile();
    expect(await world.state(orderId)).toBe('expired');
  });
});

describe('money that came twice', () => {
  it('is closed by an operator, and the order is paid', async () => {
    const { orderId, first } = await twice();
    expect(await decide().close({ orderId, ...WORD })).toBe('paid');
    expect(await world.order(orderId)).toMatchObject({ state: 'paid', transactionId: first });
  });

  it('does not hide what was objected before: both are listed, and each is closed by itself', async () => {
    world.listener.onPayment = () => ({ review: 'subscription_suspended' });
    const { orderId } = await twice();
    expect(await list()).toMatchObject([{ reasons: ['paid_twice', 'subscription_suspended'] }]);
    expect(await decide().close({ orderId, ...WORD })).toBe('review');
    expect(await list()).toMatchObject([{ reasons: ['subscription_suspended'] }]);
    expect(await decide().close({ orderId, ...WORD })).toBe('paid');
    await expect(decide().close({ orderId, ...WORD })).rejects.toMatchObject({ code: 'conflict' });
    expect(await reviews().decisions(orderId)).toHaveLength(2);
  });
});

describe('what nobody has looked at', () => {
  it('is counted until somebody looks, and again when something new comes up', async () => {
    world.listener.onPayment = () => ({ review: 'subscription_suspended' });
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    const second = world.choose(order.orderId, 'qris');
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    expect(await reviews().countUnseen()).toBe(1);
    await reviews().markSeen(order.orderId, OPERATOR);
    expect([await reviews().countUnseen(), await list()]).toMatchObject([0, [{ unseen: false }]]);
    world.pass(60_000);
    world.pay(second);
    await world.tell(order.orderId, second);
    expect(await reviews().countUnseen()).toBe(1);
    expect(await list()).toMatchObject([{ since: world.clock.now(), unseen: true }]);
  });
});
