import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { anAttempt, NOON } from '../../../test/support/an-attempt.js';
import { methodOf } from '../methods/payment-methods.js';
import type { Attempt, Refund } from './order.js';
import { notificationBody, statusBody } from './transaction-body.js';
import { wireJson } from './wire-json.js';
import { signatureOf } from './signature.js';

const merchant = { merchantId: 'G000000000', serverKey: 'secret' };

const aRefund = (amount: number): Refund => ({
  id: 900_001,
  uuid: '00000000-0000-4000-9000-000000000001',
  key: 'REFUND-1',
  amount,
  reason: 'changed my mind',
  method: 'online',
  createdAt: NOON,
});

const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

/** Names of all fields in their order, nested ones as paths. */
function shape(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shape(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    `${path}.${name}`,
    ...shape(inner, `${path}.${name}`),
  ]);
}

const bodyOf = (methodId: string, stage: Partial<Attempt>) => {
  const { order, attempt } = anAttempt(methodId);
  Object.assign(attempt, stage);
  return { order, attempt, body: notificationBody(order, attempt, methodOf(attempt), merchant) };
};

const captured = { capturedAt: NOON };
const settled = { settledAt: NOON };

describe('notifications have the fields of the samples, in their order', () => {
  it.each<[string, string, Partial<Attempt>]>([
    ['qris-01-pending', 'qris', {}],
    ['qris-02-settlement-on-us', 'qris', { state: 'settlement', ...settled }],
    ['qris-expire', 'qris', { state: 'expire' }],
    ['gopay-01-pending', 'gopay', {}],
    ['gopay-02-settlement', 'gopay', { state: 'settlement', ...settled }],
    ['gopay-03-refund-full', 'gopay', { state: 'refund', ...settled, refunds: [aRefund(150_000)] }],
    ['gopay-deny', 'gopay', { state: 'deny' }],
    ['bca-va-01-pending', 'bca_va', {}],
    ['bca-va-02-settlement', 'bca_va', { state: 'settlement', ...settled }],
    ['bca-va-expire', 'bca_va', { state: 'expire' }],
    ['bni-va-cancel', 'bni_va', { state: 'cancel' }],
    ['permata-va-01-pending', 'permata_va', {}],
    ['permata-va-02-settlement', 'permata_va', { state: 'settlement', ...settled }],
    ['mandiri-bill-01-pending', 'echannel', {}],
    ['mandiri-bill-02-settlement', 'echannel', { state: 'settlement', ...settled }],
    ['indomaret-01-pending', 'indomaret', {}],
    ['indomaret-02-settlement', 'indomaret', { state: 'settlement', ...settled }],
    ['shopeepay-01-pending', 'shopeepay', {}],
    ['shopeepay-02-settlement', 'shopeepay', { state: 'settlement', ...settled }],
    ['card-01-pending-3ds', 'credit_card', {}],
    ['card-02-capture-accept', 'credit_card', { state: 'capture', ...captured }],
    ['card-03-settlement', 'credit_card', { state: 'settlement', ...captured, ...settled }],
    [
      'card-04-partial-refund',
      'credit_card',
      { state: 'partial_refund', ...captured, ...settled, refunds: [aRefund(50_000)] },
    ],
    ['card-cancel-after-capture', 'credit_card', { state: 'cancel', ...captured }],
    ['card-capture-challenge', 'credit_card', { state: 'challenge' }],
    ['card-deny-by-fds', 'credit_card', { state: 'deny' }],
  ])('%s', (name, methodId, stage) => {
    const { body } = bodyOf(methodId, stage);
    const expected = sample(name);
    const sent = JSON.parse(wireJson(body)) as Record<string, unknown>;
    expect(shape(sent)).toEqual(shape(expected));
    for (const field of [
      'transaction_status',
      'status_code',
      'payment_type',
      'fraud_status',
      'gross_amount',
      'currency',
    ]) {
      expect([field, sent[field]]).toEqual([field, expected[field]]);
    }
  });
});

describe('where there is no sample, the fields of the protocol page', () => {
  const COMMON = ['currency', 'expiry_time', 'gross_amount', 'merchant_id', 'order_id', 'payment_type'];
  const ALWAYS = ['signature_key', 'status_code', 'status_message', 'transaction_id', 'transaction_status'];
  const fieldsOf = (methodId: string, stage: Partial<Attempt>, details = {}) => {
    const { order, attempt } = anAttempt(methodId);
    Object.assign(attempt, stage, { details: { ...attempt.details, ...details } });
    const body = notificationBody(order, attempt, methodOf(attempt), merchant);
    const common = new Set([...COMMON, ...ALWAYS, 'transaction_time', 'settlement_time', 'fraud_status']);
    return Object.fromEntries(Object.entries(body).filter(([name]) => !common.has(name)));
  };
  const paid = { state: 'settlement', ...settled } as const;

  it.each<[string, Partial<Attempt>, object]>([
    ['bri_va', paid, { va_numbers: [{ bank: 'bri', va_number: expect.stringMatching(/^\d{18}$/) }] }],
    ['cimb_va', {}, { va_numbers: [{ bank: 'cimb', va_number: expect.stringMatching(/^\d{16}$/) }] }],
    ['bni_va', paid, { payment_amounts: [{ paid_at: '2026-03-01 12:00:00', amount: '150000.00' }] }],
    ['bni_va', {}, { payment_amounts: [] }],
    ['alfamart', paid, { store: 'alfamart', payment_code: expect.any(String) }],
    ['akulaku', paid, {}],
    ['kredivo', paid, {}],
  ])('%s %j', (methodId, stage, expected) => {
    expect(fieldsOf(methodId, stage)).toMatchObject(expected);
  });

  it('of lenders say nothing of their own', () => {
    expect([fieldsOf('akulaku', paid), fieldsOf('kredivo', {})]).toEqual([{}, {}]);
  });

  it('of a QR code say who issued the money and through whom it came', () => {
    const issuedBy = (acquirer: string, issuer: string) => fieldsOf('qris', paid, { acquirer, issuer });
    expect(issuedBy('gopay', 'dana')).toMatchObject({ transaction_type: 'off-us', issuer: 'dana' });
    expect(issuedBy('gopay', 'dana')).not.toHaveProperty('merchant_cross_reference_id');
    expect(issuedBy('airpay shopee', 'airpay shopee')).toMatchObject({
      transaction_type: 'on-us',
      shopeepay_reference_number: expect.any(String),
      reference_id: expect.any(String),
    });
  });

  it('of a reversed payment say that it was settled', () => {
    const { body } = bodyOf('permata_va', { state: 'deny', ...settled });
    expect(body).toMatchObject({ transaction_status: 'deny', status_code: '202' });
    expect(body.settlement_time).toBe('2026-03-01 12:00:00');
  });

  it('of an imposed fee say what was added, and the signature covers the sum', () => {
    const { body } = bodyOf('qris', { ...paid, fee: 2_500 });
    expect(body).toMatchObject({
      gross_amount: '152500.00',
      extra_info: { gross_amount_info: { original_amount: '150000.00', gross_amount: '152500.00' } },
    });
    const parts = { order_id: 'ORDER-1', status_code: '200', gross_amount: '152500.00' };
    expect(body.signature_key).toBe(signatureOf(parts, 'secret'));
  });

  it('of a card that its bank refuses say so', () => {
    const { order, attempt } = anAttempt('credit_card', {}, { number: '4911111111111113' });
    attempt.state = 'deny';
    const body = notificationBody(order, attempt, methodOf(attempt), merchant);
    expect(body).toMatchObject({ channel_response_code: '05', fraud_status: 'accept' });
    expect(body).not.toHaveProperty('approval_code');
  });
});

describe('what the fields say', () => {
  it('gives times in Jakarta and amounts with two decimals', () => {
    const { body } = bodyOf('gopay', { state: 'settlement', settledAt: NOON + 15_000 });
    expect(body).toMatchObject({
      transaction_time: '2026-03-01 12:00:00',
      settlement_time: '2026-03-01 12:00:15',
      expiry_time: '2026-03-01 12:15:00',
      gross_amount: '150000.00',
    });
  });

  it('signs the notification and the answer each over its own status code', () => {
    const { order, attempt, body } = bodyOf('qris', { state: 'expire' });
    const answer = statusBody(order, attempt, methodOf(attempt), merchant);
    const parts = { order_id: 'ORDER-1', gross_amount: '150000.00' };
    expect(body.signature_key).toBe(signatureOf({ ...parts, status_code: '202' }, 'secret'));
    expect(answer.signature_key).toBe(signatureOf({ ...parts, status_code: '407' }, 'secret'));
  });

  it('adds the bank confirmation of a refund, and sums refunds up', () => {
    const refunds = [{ ...aRefund(50_000), bankConfirmedAt: NOON }, aRefund(20_000)];
    const { body } = bodyOf('qris', { state: 'partial_refund', ...settled, refunds });
    expect(body).toMatchObject({
      refund_amount: '70000.00',
      refunds: [{ bank_confirmed_at: '2026-03-01 12:00:00' }, { refund_amount: '20000.00' }],
    });
  });

  it('echoes custom fields and leaves out what the order did not give', () => {
    const { order, attempt } = anAttempt('gopay', { custom_field1: 'renewal' });
    const body = notificationBody(order, attempt, methodOf(attempt), merchant);
    expect(body).toHaveProperty('custom_field1', 'renewal');
    expect(body).not.toHaveProperty('custom_field2');
  });
});
