import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { OrderExpiry } from './order-expiry.service.js';

const MINUTE_MS = 60_000;

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterEach(() => void jest.restoreAllMocks());
afterAll(() => world.close());

/** What Midtrans did, with its answer lost on the way back. */
function loseNextAnswer(): void {
  const createToken = world.midtrans.createToken.bind(world.midtrans);
  jest.spyOn(world.midtrans, 'createToken').mockImplementationOnce(async (request) => {
    await createToken(request);
    return { kind: 'unavailable', reason: 'ECONNRESET' };
  });
}

describe('a first order', () => {
  it('is open, can be paid for an hour, and is announced once', async () => {
    const { order, created } = await world.place();
    const page = world.sandbox.control.order(order.orderId);
    expect([created, order]).toMatchObject([
      true,
      { amount: 50_000, state: 'open', status: 'pending', snapToken: page.token, paymentType: null },
    ]);
    expect(order.snapRedirectUrl).toBe(page.redirect_url);
    expect(order.expiresAt).toEqual(new Date(world.clock.now().getTime() + 60 * MINUTE_MS));
    expect(world.listener.opened).toMatchObject([{ orderId: order.orderId, expiresAt: order.expiresAt }]);
    expect(page.gross_amount).toBe('50000.00');
    expect(new Date(page.page_ends_at).getTime()).toBeLessThanOrEqual(order.expiresAt?.getTime() ?? 0);
  });

  it('freezes what was ordered', async () => {
    const { order } = await world.place({ terms: { quantity: 3, durationUnit: 'day', durationCount: 7 } });
    expect(order.terms).toMatchObject({
      quantity: 3,
      unitPrice: 50_000,
      durationUnit: 'day',
      durationCount: 7,
    });
    expect(order.terms.quotedUntil).toEqual(new Date('2027-01-24T07:05:00Z'));
    expect(order.amount).toBe(150_000);
  });
});

describe('the same thing again', () => {
  it('is the same order with the same page', async () => {
    const first = await world.place();
    const again = await world.place({ terms: { quotedUntil: new Date('2027-01-24T07:06:00Z') } });
    expect(again).toEqual({ order: first.order, created: false });
    expect(world.listener.opened).toHaveLength(1);
  });

  it('from twenty tabs at once is one order with one page', async () => {
    const createToken = jest.spyOn(world.midtrans, 'createToken');
    const placed = await Promise.all(Array.from({ length: 20 }, () => world.place()));
    expect(new Set(placed.map(({ order }) => `${order.orderId} ${order.snapToken}`)).size).toBe(1);
    expect(placed.filter(({ created }) => created)).toHaveLength(1);
    expect([createToken.mock.calls.length, (await world.orders()).length]).toEqual([1, 1]);
  });

  it('for another LINE ID, bot type or customer is another order', async () => {
    await world.place();
    await world.place({ terms: { lineId: 'budi.toko' } });
    await world.place({ terms: { botType: 'official' } });
    await world.place({ akunId: 2 });
    expect((await world.orders()).map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
  });

  it.each([
    ['another quantity', { quantity: 2 }],
    ['a changed price', { unitPrice: 60_000 }],
    ['another package', { productId: 2 }],
  ])('in %s replaces the order: the first can be paid no more', async (_, terms) => {
    const { order: first, transactionId } = await world.placeAndChoose('bca_va');
    const { order, created } = await world.place({ terms });
    expect([created, await world.state(first.orderId), order.state]).toEqual([true, 'cancelled', 'open']);
    expect(world.sandbox.control.order(first.orderId)).toMatchObject({
      token_state: 'cancelled',
      attempts: [{ transaction_id: transactionId, transaction_status: 'cancel' }],
    });
  });

  it('shortly before its end is a new order', async () => {
    const { order: first } = await world.place();
    world.pass(59 * MINUTE_MS + 1);
    const { created } = await world.place();
    expect([created, await world.state(first.orderId)]).toEqual([true, 'expired']);
  });

  it('in another quantity, when the first was paid meanwhile: nothing is made', async () => {
    const { order, transactionId } = await world.placeAndChoose('bca_va');
    world.pay(transactionId);
    await expect(world.place({ terms: { quantity: 2 } })).rejects.toMatchObject({ code: 'order_paid' });
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
    expect(await world.orders()).toHaveLength(1);
  });
});

describe('a VA that waits for its payment', () => {
  it('is found again when the page is opened again', async () => {
    const { order: first, transactionId } = await world.placeAndChoose('bca_va');
    await world.tell(first.orderId, transactionId);
    const { order, created } = await world.place();
    expect([created, order.snapToken, order.paymentType]).toEqual([false, first.snapToken, 'bank_transfer']);
    expect(world.sandbox.control.order(order.orderId)).toMatchObject({ token_state: 'in_progress' });
  });
});

describe('the same idempotency key', () => {
  it('is the same order, whatever it asks for, and also when it was paid', async () => {
    const { order, created } = await world.place({ idempotencyKey: 'click-1' });
    const transactionId = world.choose(order.orderId);
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    const again = await world.place({ idempotencyKey: 'click-1', terms: { quantity: 2 } });
    expect([created, again]).toMatchObject([
      true,
      { created: false, order: { orderId: order.orderId, state: 'paid' } },
    ]);
  });

  it('from many requests at once makes one order', async () => {
    const placed = await Promise.all(
      Array.from({ length: 10 }, () => world.place({ idempotencyKey: 'click-2' })),
    );
    expect(new Set(placed.map(({ order }) => order.orderId)).size).toBe(1);
  });

  it('of another customer is another order', async () => {
    const { order } = await world.place({ idempotencyKey: 'click-3' });
    const other = await world.place({ idempotencyKey: 'click-3', akunId: 2 });
    expect(other.order.orderId).not.toBe(order.orderId);
  });
});

describe('when Midtrans does not give a page', () => {
  it.each([
    ['error', 'midtrans_unavailable'],
    ['html', 'midtrans_invalid_answer'],
  ] as const)(
    '(%s) the order stays open, and asking again asks for the same one',
    async (snap_create, code) => {
      world.sandbox.control.setFaults({ snap_create });
      await expect(world.place()).rejects.toMatchObject({ code });
      const [kept] = await world.orders();
      expect([kept?.state, world.listener.opened]).toEqual(['open', []]);

      world.sandbox.control.setFaults({ snap_create: 'ok' });
      const { order } = await world.place();
      expect([order.orderId, (await world.orders()).length]).toEqual([kept?.orderId, 1]);
    },
  );

  it('because its answer was lost: the same order id is asked for again and gives a page', async () => {
    loseNextAnswer();
    await expect(world.place()).rejects.toMatchObject({ code: 'midtrans_unavailable' });
    const { order } = await world.place();
    expect(world.sandbox.control.order(order.orderId).token).toBe(order.snapToken);
    expect(await world.orders()).toHaveLength(1);
  });

  it.each(['en', 'id', 'utilized'] as const)(
    'and the order id is used up by then (%s): that order is closed and a fresh one made',
    async (duplicate_wording) => {
      world.sandbox.control.setFaults({ duplicate_wording });
      loseNextAnswer();
      await expect(world.place({ idempotencyKey: 'click' })).rejects.toMatchObject({
        code: 'midtrans_unavailable',
      });
      const [lost] = await world.orders();
      const transactionId = world.choose(lost?.orderId ?? '', 'bca_va');
      const { order } = await world.place({ idempotencyKey: 'click' });
      expect([await world.state(lost?.orderId ?? ''), order.state]).toEqual(['cancelled', 'open']);
      expect(order.orderId).not.toBe(lost?.orderId);
      expect(await world.attempts()).toMatchObject([{ transactionId, status: 'cancel' }]);
    },
  );

  it('is asked for again until the end that the order has, whatever is usual by now', async () => {
    world.sandbox.control.setFaults({ snap_create: 'error' });
    await expect(world.place()).rejects.toMatchObject({ code: 'midtrans_unavailable' });
    world.sandbox.control.setFaults({ snap_create: 'ok' });
    jest.spyOn(OrderExpiry.prototype, 'minutes').mockResolvedValue(15);
    const createToken = jest.spyOn(world.midtrans, 'createToken');
    const { order } = await world.place();
    const minutes = (Number(order.expiresAt) - Number(order.createdAt)) / MINUTE_MS;
    expect(createToken.mock.calls.map(([{ expiry }]) => expiry.duration)).toEqual([minutes]);
    expect(minutes).not.toBe(15);
  });

  it('and the lost page was paid: the customer is told so, and has what was paid for', async () => {
    loseNextAnswer();
    await expect(world.place()).rejects.toMatchObject({ code: 'midtrans_unavailable' });
    const [lost] = await world.orders();
    world.pay(world.choose(lost?.orderId ?? ''));
    await expect(world.place()).rejects.toMatchObject({ code: 'order_paid' });
    expect([await world.state(lost?.orderId ?? ''), world.listener.paid.length]).toEqual(['paid', 1]);
  });

  it('because another request is still asking: those who wait are told to come again', async () => {
    world.sandbox.control.setFaults({ snap_create: 'error' });
    await expect(world.place()).rejects.toMatchObject({ code: 'midtrans_unavailable' });
    await world.query('UPDATE payment_transactions SET snap_lease_until = NOW(3) + INTERVAL 1 MINUTE');
    const refusal = { code: 'order_busy', details: { retryAfter: expect.any(Number) } };
    await expect(world.place()).rejects.toMatchObject(refusal);
  });

  it('in time, and the order was cancelled meanwhile: the page is closed and given to nobody', async () => {
    const createToken = world.midtrans.createToken.bind(world.midtrans);
    jest.spyOn(world.midtrans, 'createToken').mockImplementationOnce(async (request) => {
      await world.query(
        `UPDATE payment_transactions SET state = 'cancelled', close_as = 'cancelled', closed_at = NOW(3)`,
      );
      return createToken(request);
    });
    const { order } = await world.place();
    const [first] = await world.orders();
    expect([first?.state, first?.snapToken]).toEqual(['cancelled', null]);
    expect(world.sandbox.control.order(first?.orderId ?? '')).toMatchObject({ token_state: 'cancelled' });
    expect(order.state).toBe('open');
  });
});
