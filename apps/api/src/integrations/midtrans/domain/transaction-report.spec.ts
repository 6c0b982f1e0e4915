import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as BODIES from '../../../../test/support/midtrans-bodies.js';
import { readReport } from './transaction-report.js';
import { readStatus, TRANSACTION_STATUSES } from './transaction-status.js';

const { BNI_SETTLED, CARD_PARTLY_REFUNDED } = BODIES;
const REQUIRED = [
  'order_id',
  'transaction_id',
  'transaction_status',
  'status_code',
  'payment_type',
  'gross_amount',
] as const;

describe('reading what Midtrans says of a transaction', () => {
  it('takes what is decided on and leaves the rest', () => {
    expect(readReport(BNI_SETTLED)).toEqual({
      orderId: 'TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B',
      transactionId: 'e1f6c8b2-07d3-4a95-8c4e-6b2d90f7a351',
      status: 'settlement',
      statusCode: '200',
      paymentType: 'bank_transfer',
      grossAmount: 225_000,
      fraudStatus: 'accept',
      currency: 'IDR',
      refunded: 0,
      transactionTime: new Date('2026-08-17T09:30:12+07:00'),
      settlementTime: new Date('2026-08-17T09:41:55+07:00'),
    });
  });

  it.each(Object.entries(BODIES))('reads %s', (_, body) => {
    expect(readReport(body)).toMatchObject({
      orderId: body.order_id,
      transactionId: body.transaction_id,
      status: body.transaction_status.toLowerCase(),
      statusCode: body.status_code,
      paymentType: body.payment_type,
      grossAmount: 225_000,
      currency: 'IDR',
    });
  });

  it('reads words in capitals', () => {
    expect(readReport(BODIES.SHOPEEPAY_PENDING)).toMatchObject({ status: 'pending', fraudStatus: 'accept' });
  });

  it.each([[['challenge']], [{ verdict: 'accept' }], [1], ['']])(
    'does not take a word of fraud detection that it cannot read (%j) for an absent one',
    (fraud_status) => {
      expect(readReport({ ...BODIES.INDOMARET_SETTLED, fraud_status })).toBeNull();
    },
  );

  it('knows the absence of a word of fraud detection, and of times', () => {
    expect(readReport(BODIES.INDOMARET_SETTLED)).toMatchObject({ fraudStatus: null });
    expect(readReport(BODIES.BCA_PENDING)).toMatchObject({ settlementTime: null });
    expect(readReport({ ...BNI_SETTLED, transaction_time: undefined })).toMatchObject({
      transactionTime: null,
    });
  });

  it('does not take a missing currency for rupiah', () => {
    expect(readReport({ ...BNI_SETTLED, currency: undefined })?.currency).not.toBe('IDR');
  });

  it('is not disturbed by fields that it does not know, of whatever shape', () => {
    const others = fc.dictionary(
      fc.string().filter((key) => !(key in BNI_SETTLED) && key !== 'refund_amount' && key !== '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(others, (rest) => {
        expect(readReport({ ...rest, ...BNI_SETTLED })).toEqual(readReport(BNI_SETTLED));
      }),
    );
  });

  it.each(REQUIRED)('says nothing without %s, or with one of another type', (field) => {
    for (const value of [undefined, null, '', 225_000, true, [BNI_SETTLED[field]], { value: 'x' }]) {
      expect(readReport({ ...BNI_SETTLED, [field]: value })).toBeNull();
    }
  });

  it.each(['paid', 'expired', 'settled', ' settlement', '__proto__', 'constructor'])(
    'knows no status %j',
    (word) => {
      expect(readReport({ ...BNI_SETTLED, transaction_status: word })).toBeNull();
    },
  );

  it.each([null, undefined, 'text', '<html></html>', 42, [], [BNI_SETTLED], {}])(
    'says nothing for %j',
    (body) => {
      expect(readReport(body)).toBeNull();
    },
  );

  it('never throws', () => {
    const anyFields = fc.record(
      Object.fromEntries([...REQUIRED, 'fraud_status', 'refund_amount'].map((key) => [key, fc.jsonValue()])),
    );
    fc.assert(
      fc.property(anyFields, (body) => {
        expect(() => readReport(body)).not.toThrow();
      }),
    );
  });
});

describe('amounts', () => {
  it.each([
    ['225000.00', 225_000],
    ['225000', 225_000],
    ['225000.5', 225_000.5],
    ['225000.01', 225_000.01],
    ['0.00', 0],
    ['9999999999999.00', 9_999_999_999_999],
  ])('%s is %s', (written, amount) => {
    expect(readReport({ ...BNI_SETTLED, gross_amount: written })?.grossAmount).toBe(amount);
  });

  it.each([
    '-225000.00',
    '225.000,00',
    '225,000.00',
    '2.25e5',
    '0x36EE8',
    '225000.000',
    ' 225000',
    'Rp225000',
    '٢٢',
  ])('%s is none', (written) => {
    expect(readReport({ ...BNI_SETTLED, gross_amount: written })).toBeNull();
  });

  it('of whole rupiah are exact', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (rupiah) => {
        expect(readReport({ ...BNI_SETTLED, gross_amount: `${rupiah}.00` })?.grossAmount).toBe(rupiah);
      }),
    );
  });
});

describe('what went back', () => {
  it('is the sum, not the last of several', () => {
    expect(readReport(CARD_PARTLY_REFUNDED)).toMatchObject({ status: 'partial_refund', refunded: 75_000 });
  });

  it.each(['refund', 'chargeback'])('is all of it when a %s does not say how much', (status) => {
    const body = { ...BNI_SETTLED, transaction_status: status };
    expect(readReport(body)?.refunded).toBe(225_000);
    expect(readReport({ ...body, refund_amount: '225000.00' })?.refunded).toBe(225_000);
  });

  it('is nothing when nothing is said of it', () => {
    for (const body of [BNI_SETTLED, { ...BNI_SETTLED, refund_amount: ['75000.00'] }]) {
      expect(readReport(body)?.refunded).toBe(0);
    }
  });
});

describe('words of a status', () => {
  it.each(TRANSACTION_STATUSES)('%s is read in any case', (status) => {
    expect([readStatus(status), readStatus(status.toUpperCase())]).toEqual([status, status]);
  });
});
