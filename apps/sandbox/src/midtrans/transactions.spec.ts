import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOON } from '../../test/support/an-attempt.js';
import { Faults } from '../faults/faults.js';
import { SandboxClock } from '../platform/clock.js';
import { Checkout } from './checkout.js';
import type { AttemptState } from './domain/transaction-states.js';
import { canMove } from './domain/transaction-states.js';
import { methodOf, PAYMENT_METHODS } from './methods/payment-methods.js';
import { Notifier } from './notifier.js';
import { OrderBook, type Found } from './order-book.js';
import { Transactions } from './transactions.js';

const unchanged = () => undefined;

/** Midtrans without sockets: what would be sent is kept. */
function aMidtrans() {
  const clock = new SandboxClock(() => NOON);
  const book = new OrderBook();
  const faults = new Faults(unchanged);
  const sent: Record<string, unknown>[] = [];
  const deliver = async (_url: string, body: string) => {
    sent.push(JSON.parse(body) as Record<string, unknown>);
    return { status: 200, answer: '' };
  };
  const notificationUrl = 'http://shop.test/webhook';
  const notifier = new Notifier({
    clock,
    book,
    faults,
    deliver,
    notificationUrl,
    jitter: () => 1,
    changed: unchanged,
  });
  const merchant = { merchantId: 'G000000000', serverKey: 'secret' };
  const transactions = new Transactions({ clock, faults, book, notifier, merchant, changed: unchanged });
  const checkout = new Checkout({ clock, book, faults, transactions, changed: unchanged });

  const choose = (methodId: string): Found => {
    const body = { transaction_details: { order_id: 'ORDER-1', gross_amount: 150_000 } };
    checkout.create({ body, origin: 'http://sandbox.test', overrideUrls: [], appendUrls: [] });
    const order = book.byId('ORDER-1');
    if (!order) throw new Error('The order was not made.');
    checkout.choose(order, methodId, { device: 'mobile' });
    const attempt = order.attempts[0];
    if (!attempt) throw new Error('The attempt was not made.');
    return { order, attempt };
  };
  return { clock, book, faults, sent, transactions, choose };
}

type Step =
  | { readonly move: AttemptState }
  | { readonly cancel: 'cancel' | 'expire' }
  | { readonly refund: number }
  | { readonly wait: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    move: fc.constantFrom<AttemptState>(
      'pending',
      'settlement',
      'capture',
      'challenge',
      'deny',
      'expire',
      'chargeback',
    ),
  }),
  fc.record({ cancel: fc.constantFrom('cancel' as const, 'expire' as const) }),
  fc.record({ refund: fc.integer({ min: -1, max: 160_000 }) }),
  fc.record({ wait: fc.integer({ min: 0, max: 30 * 3_600_000 }) }),
);

describe('whatever is tried', () => {
  it('an attempt only moves as the table allows, each move is announced, and no more goes back than came in', () => {
    const method = fc.constantFrom(...PAYMENT_METHODS.map(({ id }) => id));
    fc.assert(
      fc.property(method, fc.array(step, { maxLength: 12 }), (methodId, steps) => {
        const midtrans = aMidtrans();
        const found = midtrans.choose(methodId);
        let last: AttemptState = 'pending';
        let announced = midtrans.sent.length;
        for (const wish of steps) {
          if ('move' in wish) midtrans.transactions.move(found, wish.move);
          if ('cancel' in wish) midtrans.transactions.cancel(found, wish.cancel);
          if ('refund' in wish)
            midtrans.transactions.refund(found, { amount: wish.refund, method: 'online' });
          if ('wait' in wish) midtrans.clock.advance(wish.wait);
          const { state } = found.attempt;
          const repeated = state === last && midtrans.sent.length === announced;
          const allowed = canMove(last, state, methodOf(found.attempt));
          expect(repeated || allowed).toBe(true);
          expect(midtrans.sent.length > announced).toBe(!repeated);
          last = state;
          announced = midtrans.sent.length;
        }
        const returned = found.attempt.refunds.reduce((sum, { amount }) => sum + amount, 0);
        expect(returned).toBeLessThanOrEqual(150_000);
        expect(found.attempt.state === 'refund').toBe(returned === 150_000);
      }),
    );
  });
});

describe('by the passing of time', () => {
  it('a pending attempt expires', () => {
    const { clock, sent, choose } = aMidtrans();
    const { attempt } = choose('gopay');
    clock.advance(15 * 60_000 - 1);
    expect(attempt.state).toBe('pending');
    clock.advance(1);
    expect(sent.at(-1)).toMatchObject({ transaction_status: 'expire', status_code: '202' });
  });

  it('a captured card settles a day later', () => {
    const { clock, sent, transactions, choose } = aMidtrans();
    const found = choose('credit_card');
    transactions.move(found, 'capture');
    clock.advance(24 * 3_600_000);
    expect(sent.at(-1)).toMatchObject({
      transaction_status: 'settlement',
      transaction_time: '2026-03-01 12:00:00',
      settlement_time: '2026-03-02 12:00:00',
    });
  });

  it('a card under review that nobody decides on is cancelled the next day at 16.00', () => {
    const { clock, sent, transactions, choose } = aMidtrans();
    transactions.move(choose('credit_card'), 'challenge');
    clock.advance(28 * 3_600_000 - 1);
    expect(sent.at(-1)).toMatchObject({ transaction_status: 'capture' });
    clock.advance(1);
    expect(sent.at(-1)).toMatchObject({ transaction_status: 'cancel', status_code: '202' });
  });

  it('an authorisation that nobody captures is released after a week', () => {
    const { clock, sent, transactions, choose } = aMidtrans();
    transactions.move(choose('credit_card'), 'authorize');
    clock.advance(7 * 86_400_000);
    expect(sent.at(-1)).toMatchObject({ transaction_status: 'expire' });
  });

  it('all that lies in a leap happens at its own moment', () => {
    const { clock, sent, transactions, choose } = aMidtrans();
    const found = choose('credit_card');
    transactions.move(found, 'capture');
    clock.advance(30 * 86_400_000);
    expect(sent.at(-1)).toMatchObject({ settlement_time: '2026-03-02 12:00:00' });
    expect(clock.now().getTime()).toBe(NOON + 30 * 86_400_000);
  });

  it('what was paid does not expire', () => {
    const { clock, transactions, choose } = aMidtrans();
    const found = choose('qris');
    transactions.move(found, 'settlement');
    clock.advance(48 * 3_600_000);
    expect(found.attempt.state).toBe('settlement');
  });
});

describe('a refund', () => {
  it('is announced without, then with the confirmation of the bank', () => {
    const { sent, transactions, choose } = aMidtrans();
    const found = choose('qris');
    transactions.move(found, 'settlement');
    transactions.refund(found, { amount: 50_000, key: 'r1', method: 'online' });
    const [first, second] = sent.slice(-2);
    expect(first).toMatchObject({ transaction_status: 'partial_refund', refunds: [{ refund_key: 'r1' }] });
    expect(first).not.toHaveProperty(['refunds', '0', 'bank_confirmed_at']);
    expect(second).toHaveProperty(['refunds', '0', 'bank_confirmed_at'], '2026-03-01 12:00:00');
  });
});

describe('money that the bank takes back', () => {
  it('in part, then in whole', () => {
    const { sent, transactions, choose } = aMidtrans();
    const found = choose('credit_card');
    transactions.move(found, 'capture');
    expect(transactions.chargeBack(found)).toBe(false);
    transactions.move(found, 'settlement');
    expect(transactions.chargeBack(found, 150_001)).toBe(false);
    expect(transactions.chargeBack(found, 50_000)).toBe(true);
    expect(sent.at(-1)).toMatchObject({
      transaction_status: 'partial_chargeback',
      status_code: '200',
      refund_amount: '50000.00',
    });
    expect(transactions.chargeBack(found)).toBe(true);
    expect(sent.at(-1)).toMatchObject({ transaction_status: 'chargeback', refund_amount: '150000.00' });
  });

  it.each([
    ['permata_va', true],
    ['echannel', true],
    ['indomaret', true],
    ['bca_va', false],
    ['qris', false],
  ])('%s: a settled payment that is reversed: %s', (method, possible) => {
    const { sent, transactions, choose } = aMidtrans();
    const found = choose(method);
    transactions.move(found, 'settlement');
    expect(transactions.move(found, 'deny')).toBe(possible);
    expect(sent.at(-1)).toMatchObject({ transaction_status: possible ? 'deny' : 'settlement' });
  });
});

describe('a card under review', () => {
  it.each<[AttemptState, object]>([
    ['capture', { transaction_status: 'capture', fraud_status: 'accept', status_code: '200' }],
    ['deny', { transaction_status: 'deny', fraud_status: 'deny', status_code: '202' }],
  ])('ends as %s', (decision, expected) => {
    const { sent, transactions, choose } = aMidtrans();
    const found = choose('credit_card');
    transactions.move(found, 'challenge');
    expect(sent.at(-1)).toMatchObject({
      transaction_status: 'capture',
      fraud_status: 'challenge',
      status_code: '201',
    });
    transactions.move(found, decision);
    expect(sent.at(-1)).toMatchObject(expected);
  });
});
