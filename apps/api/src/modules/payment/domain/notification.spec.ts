import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOST_BYTES, readClaim, readNotification } from './notification.js';

const SIGNED = {
  order_id: 'TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B',
  status_code: '200',
  gross_amount: '150000.00',
  signature_key: 'ab'.repeat(64),
};

const bytes = (body: unknown) => Buffer.from(JSON.stringify(body));

describe('reading a notification', () => {
  it('takes what is signed as it was received', () => {
    const { signature_key: signature, ...fields } = SIGNED;
    expect(readNotification(bytes({ ...SIGNED, transaction_id: 'A120260830074017NP16XMU4JTID' }))).toEqual({
      fields,
      signature,
      transactionId: 'A120260830074017NP16XMU4JTID',
    });
  });

  it('leaves everything else free', () => {
    const free = fc.dictionary(
      fc.string().filter((key) => !(key in SIGNED) && key !== '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(free, (rest) => {
        expect(readNotification(bytes({ ...rest, ...SIGNED }))?.fields.order_id).toBe(SIGNED.order_id);
      }),
    );
  });

  it.each(Object.keys(SIGNED))('wants %s, as a string', (field) => {
    for (const value of [undefined, null, 200, true, ['200'], { value: '200' }]) {
      expect(readNotification(bytes({ ...SIGNED, [field]: value }))).toBeNull();
    }
  });

  it.each(['', 'null', '[]', '"text"', '42', 'true', '{', '<html></html>', 'order_id=1&status_code=200'])(
    'wants a JSON object, not %j',
    (text) => {
      expect(readNotification(Buffer.from(text))).toBeNull();
    },
  );

  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (sent) => {
        expect(readNotification(Buffer.from(sent))).toBeNull();
      }),
    );
  });

  it('takes 32 KB and not a byte more', () => {
    const room = MOST_BYTES - bytes({ ...SIGNED, note: '' }).length;
    const sized = (length: number) => bytes({ ...SIGNED, note: 'x'.repeat(length) });
    expect(MOST_BYTES).toBe(32_768);
    expect(readNotification(sized(room))).not.toBeNull();
    expect(readNotification(sized(room + 1))).toBeNull();
  });

  it.each(['../../v1/evil', 'a/b', 'a?b', 'a#b', '..', '', 'x'.repeat(65), 42, null, ['a'], undefined])(
    'does not ask for the transaction %j',
    (transaction_id) => {
      expect(readNotification(bytes({ ...SIGNED, transaction_id }))).toMatchObject({ transactionId: null });
    },
  );
});

describe('reading what a notification claims', () => {
  it('reads the words in any case and the sum of what went back', () => {
    const body = { transaction_status: 'PARTIAL_REFUND', fraud_status: 'Accept', refund_amount: '50000.00' };
    expect(readClaim(JSON.stringify(body))).toEqual({
      status: 'partial_refund',
      fraudStatus: 'accept',
      refunded: 50_000,
    });
  });

  it.each([
    ['nothing', {}],
    ['unknown words', { transaction_status: 'paid', refund_amount: 'all' }],
    ['other types', { transaction_status: ['settlement'], fraud_status: 1, refund_amount: 50_000 }],
  ])('claims nothing with %s', (_, body) => {
    expect(readClaim(JSON.stringify(body))).toEqual({ status: null, fraudStatus: null, refunded: 0 });
  });

  it('claims nothing when the row cannot be read', () => {
    expect(readClaim('not JSON')).toEqual({ status: null, fraudStatus: null, refunded: 0 });
  });
});
