import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { ApplyNotification } from './apply-notification.service.js';

const DAY_MS = 86_400_000;

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

describe('one settlement', () => {
  it('that comes a hundred times in parallel gives once', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    world.pay(transactionId);
    const body = world.notification(order.orderId, transactionId);
    const answers = await Promise.all(Array.from({ length: 100 }, () => world.deliver(body)));
    await Promise.all(Array.from({ length: 8 }, () => world.work()));

    const said = answers.map(({ statusCode, body: text }) => `${statusCode} ${text}`);
    expect(new Set(said)).toEqual(new Set(['200 {"status":"ok"}']));
    expect(await world.notificationStates()).toEqual(['done']);
    expect(world.listener.paid).toMatchObject([
      { orderId: order.orderId, transactionId, amount: 50_000, paymentType: 'bank_transfer', late: false },
    ]);
    expect(await world.state(order.orderId)).toBe('paid');
  });

  it('that comes in a hundred wordings in parallel gives once', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    const body = world.notification(order.orderId, transactionId);
    await Promise.all(Array.from({ length: 100 }, (_, copy) => world.deliver({ ...body, copy })));
    await Promise.all(Array.from({ length: 8 }, () => world.work()));

    const unfinished = (await world.notifications()).filter(({ nextTryAt }) => nextTryAt !== null);
    expect([await world.notifications(), unfinished]).toMatchObject([{ length: 100 }, []]);
    expect(world.listener.paid).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('applied by many at once, whose leases have lapsed, gives once', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    const found = await world.midtrans.status(transactionId);
    if (found.kind !== 'found') throw new Error(found.kind);
    const apply = world.app.get(ApplyNotification, { strict: false });
    const answers = Array.from({ length: 10 }, (_, sequence) => ({
      ...found,
      sequence,
      orderRowId: order.rowId,
    }));
    const decisions = await Promise.all(answers.map((answer) => apply.execute(answer)));
    expect(decisions.filter(({ kind }) => kind === 'apply')).toHaveLength(1);
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });
});

describe('news about one attempt', () => {
  it('keeps the order open while a method is only chosen', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    await world.tell(order.orderId, transactionId);
    expect(await world.state(order.orderId)).toBe('open');
    expect(await world.order(order.orderId)).toMatchObject({ transactionId, transactionStatus: 'pending' });
    expect(await world.attempts()).toMatchObject([{ transactionId, status: 'pending', applied: false }]);
  });

  it('that comes late changes nothing', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    const pending = world.notification(order.orderId, transactionId);
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    await world.deliver(pending);
    await world.work();
    expect(await world.notificationStates()).toEqual(['done', 'ignored: repeated']);
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });

  it('follows a card from capture to settlement without giving twice', async () => {
    const { order, transactionId } = await world.placeAndChoose('credit_card');
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    world.pass(2 * DAY_MS);
    await world.tell(order.orderId, transactionId);
    expect(await world.attempts()).toMatchObject([{ status: 'settlement', applied: true }]);
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });
});

describe('several attempts', () => {
  it('of which one is denied: it speaks for itself only', async () => {
    const { order, transactionId: denied } = await world.placeAndChoose('gopay');
    world.sandbox.control.act(denied, 'deny');
    await world.tell(order.orderId, denied);
    expect(await world.state(order.orderId)).toBe('open');
    const paid = world.choose(order.orderId, 'qris');
    world.pay(paid);
    await world.tell(order.orderId, paid);
    await world.tell(order.orderId, denied);
    expect(await world.state(order.orderId)).toBe('paid');
    expect(world.listener.paid).toMatchObject([{ transactionId: paid }]);
  });

  it('that are both paid are money twice: given once, both kept, for a person to look at', async () => {
    const { order, transactionId: first } = await world.placeAndChoose('bca_va');
    const second = world.choose(order.orderId, 'qris');
    for (const transactionId of [first, second]) {
      world.pay(transactionId);
      await world.tell(order.orderId, transactionId);
    }
    expect(await world.state(order.orderId)).toBe('review: paid_twice');
    expect(await world.attempts()).toMatchObject([
      { transactionId: first, status: 'settlement', applied: true },
      { transactionId: second, status: 'settlement', applied: false },
    ]);
    expect(world.listener.paid).toHaveLength(1);
    await expect(world.place()).resolves.toMatchObject({ created: true });
  });
});

describe('money', () => {
  it('that differs from what was asked activates nothing, is kept, and blocks another order for the thing', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    await world.query('UPDATE payment_transactions SET amount = amount + 2500');
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    expect(await world.state(order.orderId)).toBe('review: amount_differs');
    expect(await world.attempts()).toMatchObject([{ grossAmount: 50_000, applied: false }]);
    expect(world.listener.paid).toEqual([]);
    await expect(world.place()).rejects.toMatchObject({ code: 'order_in_review' });
  });

  it('that arrives after the order was closed still activates, though another order is open by then', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    await world.query(
      `UPDATE payment_transactions SET state = 'expired', close_as = 'expired', closed_at = NOW(3)`,
    );
    const { order: newer } = await world.place();
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    expect(await world.order(order.orderId)).toMatchObject({ state: 'paid', late: true });
    expect(world.listener.paid).toMatchObject([{ orderId: order.orderId, late: true }]);
    expect(await world.state(newer.orderId)).toBe('open');
  });

  it('that Midtrans takes back is kept on its attempt, and the listener is told of it once', async () => {
    const { order, transactionId } = await world.placeAndChoose('credit_card');
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    world.sandbox.control.act(transactionId, 'cancel');
    await world.tell(order.orderId, transactionId);
    await world.tell(order.orderId, transactionId);
    expect(await world.state(order.orderId)).toBe('reversed');
    expect(world.listener.reversed).toMatchObject([
      { transactionId, amount: 50_000, returnedCumulative: 50_000, returnedNow: 50_000 },
    ]);
    expect(await world.attempts()).toMatchObject([{ status: 'cancel', applied: true }]);
  });
});

describe('the module that sells', () => {
  it('may object to a payment: the order goes to review, and stays there when the card settles', async () => {
    world.listener.onPayment = () => ({ review: 'subscription_suspended' });
    const { order, transactionId } = await world.placeAndChoose('credit_card');
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    expect(await world.state(order.orderId)).toBe('review: subscription_suspended');
    world.pass(2 * DAY_MS);
    await world.tell(order.orderId, transactionId);
    expect(await world.state(order.orderId)).toBe('review: subscription_suspended');
    expect((await world.order(order.orderId)).paidAt).not.toBeNull();
  });

  it('that fails undoes the whole step, which is then tried again', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pay(transactionId);
    world.listener.onPayment = () => {
      throw new Error('no rental today');
    };
    await world.tell(order.orderId, transactionId);
    expect([await world.state(order.orderId), await world.attempts()]).toEqual(['open', []]);
    expect(await world.notificationStates()).toEqual(['waiting: failed']);

    world.listener.onPayment = () => ({});
    world.pass(2_000);
    await world.work();
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
    expect(await world.notificationStates()).toEqual(['done']);
  });
});
