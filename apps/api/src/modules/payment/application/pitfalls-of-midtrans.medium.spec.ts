import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Registry } from 'prom-client';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { readStatusAnswer } from '../../../integrations/midtrans/domain/core-answers.js';
import { signatureOf } from '../../../integrations/midtrans/domain/signature.js';
import { ConfirmPayment } from './confirm-payment.service.js';

const MINUTE_MS = 60_000;
const DANA = 'A120240830074017NP16XMU4JTID';

let world: PaymentWorld;

beforeAll(async () => {
  world = await PaymentWorld.open();
});
beforeEach(() => world.reset());
afterEach(() => void jest.restoreAllMocks());
afterAll(() => world.close());

const BODY = {
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'settlement',
  status_message: 'Success, transaction is found',
  status_code: '200',
  payment_type: 'qris',
  gross_amount: '50000.00',
  fraud_status: 'accept',
  currency: 'IDR',
};

function signed(body: { order_id: string; status_code: string; gross_amount: string }) {
  return { ...body, signature_key: signatureOf(body, 'SB-Mid-server-test-key') };
}

/** Midtrans answers every question with these, by the id that is asked for; everything else it does not know. */
function midtransSays(answers: Record<string, object>) {
  return jest.spyOn(world.midtrans, 'status').mockImplementation(async (id) => {
    const body = answers[id] ?? { status_code: '404', status_message: "Transaction doesn't exist." };
    return readStatusAnswer({ kind: 'answered', status: 200, body });
  });
}

async function hears(body: { order_id: string; status_code: string; gross_amount: string }): Promise<void> {
  expect((await world.deliver(signed(body))).statusCode).toBe(200);
  await world.work();
}

async function alarms(alarm: string): Promise<number> {
  const counter = await world.app.get(Registry).getSingleMetric('payment_alarms_total')?.get();
  return counter?.values.find(({ labels }) => labels.alarm === alarm)?.value ?? 0;
}

/** One answer of Midtrans about an order of ours, told and asked for. */
async function told(
  changes: Record<string, unknown>,
  transactionId = 'c0a6f2d8-71be-4f59-9e13-48d7b5a0c962',
) {
  const { order } = await world.place();
  const body = { ...BODY, order_id: order.orderId, transaction_id: transactionId, ...changes };
  midtransSays({ [transactionId]: body, [order.orderId]: body });
  await hears(body);
  return { ...order, transactionId };
}

describe('transactions that are answered for by their own id alone (pitfall 12)', () => {
  async function dana() {
    const { order } = await world.place();
    const pending = { ...BODY, transaction_id: DANA, payment_type: 'dana', order_id: order.orderId };
    midtransSays({ [DANA]: { ...pending, order_id: DANA } });
    return { orderId: order.orderId, pending };
  }

  it('pay the order that the signed notification names', async () => {
    const { orderId, pending } = await dana();
    await hears(pending);
    expect(await world.state(orderId)).toBe('paid');
    expect(world.listener.paid).toMatchObject([{ orderId, transactionId: DANA }]);
  });

  it('are not "not found" by the order’s id once they are known: no alarm, and the order expires', async () => {
    const { order } = await world.place();
    const open = { ...BODY, transaction_status: 'pending', status_code: '201', payment_type: 'dana' };
    const ended = { ...open, transaction_status: 'expire', status_code: '407' };
    const answers: Record<string, object> = { [DANA]: { ...open, transaction_id: DANA, order_id: DANA } };
    midtransSays(answers);
    await hears({ ...open, transaction_id: DANA, order_id: order.orderId } as never);
    answers[DANA] = { ...ended, transaction_id: DANA, order_id: DANA };
    const before = await alarms('known_attempt_not_found');
    world.pass(61 * MINUTE_MS);
    await world.reconcile();
    expect([await world.state(order.orderId), await alarms('known_attempt_not_found')]).toEqual([
      'expired',
      before,
    ]);
  });

  it('are not believed on the word of a browser', async () => {
    const { orderId } = await dana();
    await world.app.get(ConfirmPayment).execute(1, orderId, DANA);
    expect([await world.state(orderId), world.listener.paid]).toEqual(['open', []]);
  });

  it('pay one order, whoever names another', async () => {
    const { orderId, pending } = await dana();
    await hears(pending);
    const { order: other } = await world.place({ akunId: 2 });
    const before = await alarms('speaks_of_another');
    await hears({ ...pending, order_id: other.orderId });
    expect([await world.state(other.orderId), world.listener.paid.length]).toEqual(['open', 1]);
    expect(await alarms('speaks_of_another')).toBe(before + 1);
    expect(await world.attempts()).toMatchObject([{ transactionId: DANA }]);
    expect(await world.state(orderId)).toBe('paid');
  });
});

describe('amounts', () => {
  it('with two decimals are the integer that we asked for (pitfall 16)', async () => {
    const { orderId } = await told({ gross_amount: '50000.00' });
    expect(await world.state(orderId)).toBe('paid');
  });

  it.each([
    ['a fee on top (pitfall 17)', { gross_amount: '54000.00' }],
    ['a promotion (pitfall 17)', { gross_amount: '45000.00' }],
    ['cents (pitfall 18)', { gross_amount: '50000.50' }],
    ['another currency (pitfall 24)', { currency: 'USD' }],
    ['no currency (pitfall 24)', { currency: undefined }],
  ])('with %s go to review and give nothing', async (_, changes) => {
    const { orderId } = await told(changes);
    expect([await world.state(orderId), world.listener.paid]).toEqual(['review: amount_differs', []]);
  });
});

describe('fields', () => {
  it('that are missing, of another shape or unknown disturb nothing (pitfall 26)', async () => {
    const { orderId } = await told({
      fraud_status: undefined,
      transaction_time: undefined,
      expiry_time: 17,
      refunds: 'none',
      something: { new: [null, { deep: [1] }] },
    });
    expect(await world.state(orderId)).toBe('paid');
  });

  it('in capitals are read as any others', async () => {
    const { orderId } = await told({ transaction_status: 'SETTLEMENT', fraud_status: 'ACCEPT' });
    expect(await world.state(orderId)).toBe('paid');
  });

  it('that say "expired" are no status: the notification waits (pitfall 20)', async () => {
    const { orderId } = await told({ transaction_status: 'expired' });
    expect([await world.state(orderId), (await world.notifications())[0]?.state]).toEqual([
      'open',
      'waiting',
    ]);
  });
});

describe('refunds', () => {
  const refund = { refund_key: 'RF-1', refund_chargeback_id: 7, refund_amount: '20000.00' };
  const partly = { transaction_status: 'partial_refund', refund_amount: '20000.00', refunds: [refund] };

  it('told of twice, without and with the bank’s word, count once (pitfall 19)', async () => {
    const { orderId, transactionId } = await told({});
    const body = { ...BODY, ...partly, order_id: orderId, transaction_id: transactionId };
    const confirmed = { ...body, refunds: [{ ...refund, bank_confirmed_at: '2026-08-18 10:00:00' }] };
    for (const each of [body, confirmed]) {
      midtransSays({ [transactionId]: each });
      await hears(each);
    }
    expect(world.listener.reversed).toMatchObject([{ returnedCumulative: 20_000, returnedNow: 20_000 }]);
    expect(await world.state(orderId)).toBe('part_refunded');
  });

  it('of an attempt that was never heard of are payment and return together', async () => {
    const { orderId, transactionId } = await told(partly);
    expect([world.listener.paid, world.listener.reversed]).toMatchObject([
      [{ transactionId }],
      [{ transactionId, returnedCumulative: 20_000 }],
    ]);
    expect(await world.state(orderId)).toBe('part_refunded');
  });
});

describe('attempts', () => {
  it('that are denied many times do not fail an order that is paid in the end (pitfall 6)', async () => {
    const { order } = await world.place();
    for (let attempt = 0; attempt < 4; attempt++) {
      const denied = world.choose(order.orderId, 'gopay');
      world.sandbox.control.act(denied, 'deny');
      await world.tell(order.orderId, denied);
    }
    const transactionId = world.choose(order.orderId, 'qris');
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    expect([await world.state(order.orderId), world.listener.paid.length]).toEqual(['paid', 1]);
  });

  it.each([
    ['failure', 'open'],
    ['deny', 'open'],
    ['authorize', 'open'],
  ])('that say %s leave the order %s', async (transaction_status, state) => {
    const { orderId } = await told({ transaction_status, payment_type: 'credit_card' });
    expect([await world.state(orderId), world.listener.paid]).toEqual([state, []]);
  });

  it('of a bank that takes the money back minutes after the settlement are reversed; another one pays', async () => {
    const { orderId, transactionId } = await told({ payment_type: 'echannel' });
    const reversed = {
      ...BODY,
      order_id: orderId,
      transaction_id: transactionId,
      transaction_status: 'deny',
    };
    midtransSays({ [transactionId]: { ...reversed, status_code: '202' } });
    await hears({ ...reversed, status_code: '202' });
    expect([await world.state(orderId), world.listener.reversed.length]).toEqual(['reversed', 1]);
    const again = { ...BODY, order_id: orderId, transaction_id: '5b1d7c9e-3f42-4a0b-8d6e-0c2f9a7e1b34' };
    midtransSays({ [again.transaction_id]: again });
    await hears(again);
    expect([await world.state(orderId), world.listener.paid.length]).toEqual(['paid', 2]);
  });
});

describe('a payment page that Midtrans refuses for good', () => {
  it('fails its order, so that the next one is fresh', async () => {
    const refused = { kind: 'refused', reason: 'item_details Name too long' } as const;
    jest.spyOn(world.midtrans, 'createToken').mockResolvedValueOnce(refused);
    await expect(world.place()).rejects.toMatchObject({ code: 'midtrans_invalid_answer' });
    expect((await world.orders()).map(({ state }) => state)).toEqual(['failed']);
    expect(await world.place()).toMatchObject({ created: true });
  });

  it('does not fail one that Midtrans turns out to know', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    await world.query('UPDATE payment_transactions SET snap_token = NULL');
    const refused = { kind: 'refused', reason: 'sudah terpakai' } as const;
    jest.spyOn(world.midtrans, 'createToken').mockResolvedValueOnce(refused);
    await expect(world.place()).rejects.toMatchObject({ code: 'midtrans_invalid_answer' });
    expect([await world.state(order.orderId), transactionId]).toEqual(['open', expect.any(String)]);
  });
});

describe('a notification that is quicker than the answer with the payment page', () => {
  it('finds its order all the same, which is paid when the page arrives (pitfall 8)', async () => {
    const createToken = world.midtrans.createToken.bind(world.midtrans);
    jest.spyOn(world.midtrans, 'createToken').mockImplementationOnce(async (request) => {
      const answer = await createToken(request);
      const [order] = await world.orders();
      const transactionId = world.choose(order?.orderId ?? '');
      world.pay(transactionId);
      await world.tell(order?.orderId ?? '', transactionId);
      return answer;
    });
    await expect(world.place()).rejects.toMatchObject({ code: 'order_paid' });
    const [order] = await world.orders();
    expect([order?.state, world.listener.paid.length]).toEqual(['paid', 1]);
  });
});

describe('a state that cannot follow', () => {
  it('is refused with an alarm: nothing is written, and the news waits', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    await world.query("UPDATE payment_transactions SET state = 'part_refunded'");
    const before = await alarms('impossible_transition');
    await world.tell(order.orderId, transactionId);
    expect(await alarms('impossible_transition')).toBe(before + 1);
    expect([await world.attempts(), await world.notificationStates()]).toEqual([[], ['waiting: failed']]);
  });
});
