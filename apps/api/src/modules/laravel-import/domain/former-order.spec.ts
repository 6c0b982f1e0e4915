import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFormerOrder, type FormerOrder } from './former-order.js';

const now = new Date('2026-12-01T05:00:00Z');
const createdAt = new Date('2026-11-20T07:00:00Z');
const updatedAt = new Date('2026-11-20T07:05:00Z');
const TRANSACTION = '11111111-1111-4111-8111-111111111111';

const read = (changes: Partial<FormerOrder> = {}) =>
  readFormerOrder(
    {
      ...{
        id: 1,
        orderId: 'ORDER-1',
        amount: 50_000,
        word: 'settlement',
        transactionId: TRANSACTION,
        raw: null,
        createdAt,
        updatedAt,
      },
      ...changes,
    },
    now,
  );

describe('an order of the former application', () => {
  it.each([
    ['settlement', 'paid'],
    ['SETTLEMENT ', 'paid'],
    ['capture', 'paid'],
    ['success', 'paid'],
    ['lunas', 'paid'],
    ['refund', 'refunded'],
    ['chargeback', 'refunded'],
    ['partial_refund', 'part_refunded'],
    ['pending', 'expired'],
    ['expire', 'expired'],
    ['deny', 'expired'],
    ['cancel', 'cancelled'],
    ['gagal', 'failed'],
    ['entah', 'expired'],
  ])('that says %s is %s', (word, state) => {
    expect(read({ word }).state).toBe(state);
  });

  it('was paid when its notification says, which Midtrans means in WIB', () => {
    const raw = '{"settlement_time":"2026-11-20 14:00:00","payment_type":"QRIS"}';
    expect(read({ raw })).toMatchObject({
      paidAt: new Date('2026-11-20T07:00:00Z'),
      paymentType: 'qris',
      attempt: { transactionId: TRANSACTION, status: 'settlement', grossAmount: 50_000, refunded: 0 },
    });
    expect(read().paidAt).toEqual(updatedAt);
    expect(read({ createdAt: null, updatedAt: null })).toMatchObject({ paidAt: now, createdAt: now });
  });

  it('takes the id of the transaction from the notification when the row has none that can be one', () => {
    const raw = JSON.stringify(JSON.stringify({ transaction_id: TRANSACTION }));
    expect(read({ raw, transactionId: null }).attempt?.transactionId).toBe(TRANSACTION);
    expect(read({ raw: '{', transactionId: 'zwölf' }).attempt?.transactionId).toBeNull();
  });

  it('is not paid by a card that fraud detection holds back', () => {
    expect(read({ word: 'capture', raw: '{"fraud_status":"challenge"}' })).toMatchObject({
      state: 'expired',
      attempt: null,
      ask: true,
    });
  });

  it('is asked about while it may still be paid, or when its last notification says that it was', () => {
    expect(read({ word: 'pending' })).toMatchObject({ ask: true, closedAt: now });
    const old = { createdAt: new Date('2026-06-01T00:00:00Z'), word: 'pending' };
    expect(read(old)).toMatchObject({ ask: false, closedAt: updatedAt });
    expect(read({ ...old, raw: '{"transaction_status":"settlement"}' }).ask).toBe(true);
    expect(read({ word: 'expire' }).ask).toBe(false);
  });

  it.each([
    ['has an id that Midtrans cannot know', 'INV/2026/11 1'],
    ['has an id that another row has kept', 'ORDER-1~1'],
  ])('is never asked about when it %s', (_, orderId) => {
    expect(read({ orderId, word: 'pending' })).toMatchObject({ ask: false, closedAt: updatedAt });
    expect(read({ orderId }).isRepeated).toBe(orderId.endsWith('~1'));
  });

  it('knows how much of its money went back', () => {
    const refunded = (word: string, raw: string | null) => read({ word, raw }).attempt?.refunded;
    expect(refunded('refund', null)).toBe(50_000);
    expect(refunded('partial_refund', '{"refund_amount":"20000.00"}')).toBe(20_000);
    expect(refunded('partial_refund', '{"refund_amount":"90000.00"}')).toBe(50_000);
    expect(refunded('partial_refund', null)).toBe(0);
  });

  it('can be read whatever stands in its columns', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.oneof(fc.string(), fc.json())), (word, raw) => {
        const order = read({ word, raw });
        expect(order.state === 'paid').toBe(
          order.attempt?.status === 'settlement' || order.attempt?.status === 'capture',
        );
      }),
    );
  });
});
