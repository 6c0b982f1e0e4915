import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSignedBy, signatureOf, type SignedFields } from './signature.js';

const KEY = 'SB-Mid-server-invented-for-this-test';
const PREVIOUS_KEY = 'SB-Mid-server-invented-before-that';
const FIELDS: SignedFields = { order_id: 'TAB-0042', status_code: '200', gross_amount: '225000.00' };

const sha512 = (text: string) => createHash('sha512').update(Buffer.from(text, 'utf8')).digest('hex');

const text = fc.string({ minLength: 1, maxLength: 30 });
const anyFields: fc.Arbitrary<SignedFields> = fc.record({
  order_id: text,
  status_code: text,
  gross_amount: text,
});

describe('the signature of a notification', () => {
  it('is the SHA-512 of id, code, amount and key, written one after the other', () => {
    expect(signatureOf(FIELDS, KEY)).toBe(sha512(`TAB-0042200225000.00${KEY}`));
    expect(signatureOf(FIELDS, KEY)).toMatch(/^[0-9a-f]{128}$/);
  });

  it('is as it was when this was written', () => {
    expect(signatureOf({ order_id: 'A', status_code: '200', gross_amount: '1.00' }, 'k')).toBe(
      '8a3b941ef12f8035c4b29eaf0de383af0dab36c43eef93a419138a9f1475aacd462ae599140ff6f11ed872f62605d6171f10c3cacdff3070206e846de4b1e395',
    );
  });

  it('covers letters beyond ASCII as UTF-8', () => {
    const fields = { ...FIELDS, order_id: 'pesanan-é-✓' };
    expect(signatureOf(fields, KEY)).toBe(sha512(`pesanan-é-✓200225000.00${KEY}`));
  });

  it('is accepted of the key in use and of the previous one, of no other', () => {
    const keys = [KEY, PREVIOUS_KEY];
    expect(isSignedBy(keys, FIELDS, signatureOf(FIELDS, KEY))).toBe(true);
    expect(isSignedBy(keys, FIELDS, signatureOf(FIELDS, PREVIOUS_KEY))).toBe(true);
    expect(isSignedBy([KEY], FIELDS, signatureOf(FIELDS, PREVIOUS_KEY))).toBe(false);
    expect(isSignedBy(keys, FIELDS, signatureOf(FIELDS, ''))).toBe(false);
    expect(isSignedBy([], FIELDS, signatureOf(FIELDS, KEY))).toBe(false);
  });

  it('covers the amount as received: the same sum written otherwise is another', () => {
    const signature = signatureOf(FIELDS, KEY);
    expect(isSignedBy([KEY], { ...FIELDS, gross_amount: '225000' }, signature)).toBe(false);
    expect(isSignedBy([KEY], { ...FIELDS, status_code: '201' }, signature)).toBe(false);
  });

  it('of a pending does not serve for a settlement', () => {
    const pending = signatureOf({ ...FIELDS, status_code: '201' }, KEY);
    expect(isSignedBy([KEY], FIELDS, pending)).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a part of it', signatureOf(FIELDS, KEY).slice(0, 127)],
    ['more than it', `${signatureOf(FIELDS, KEY)}0`],
    ['it in capitals', signatureOf(FIELDS, KEY).toUpperCase()],
    ['as many letters of more bytes', 'é'.repeat(128)],
    ['as many bytes', 'é'.repeat(64)],
    ['SHA-256', createHash('sha256').update(`TAB-0042200225000.00${KEY}`).digest('hex')],
  ])('is not %s, and comparing does not throw', (_, given) => {
    expect(isSignedBy([KEY], FIELDS, given)).toBe(false);
  });

  it('no longer fits once a field was tampered with', () => {
    fc.assert(
      fc.property(anyFields, anyFields, (fields, tampered) => {
        const together = ({ order_id, status_code, gross_amount }: SignedFields) =>
          order_id + status_code + gross_amount;
        const fits = isSignedBy([KEY], tampered, signatureOf(fields, KEY));
        expect(fits).toBe(together(fields) === together(tampered));
      }),
    );
  });

  it('no longer fits once one of its digits was changed', () => {
    fc.assert(
      fc.property(anyFields, fc.nat(127), fc.integer({ min: 1, max: 15 }), (fields, place, shift) => {
        const genuine = signatureOf(fields, KEY);
        const digit = (Number.parseInt(genuine.charAt(place), 16) + shift) % 16;
        const forged = genuine.slice(0, place) + digit.toString(16) + genuine.slice(place + 1);
        expect(isSignedBy([KEY], fields, genuine)).toBe(true);
        expect(isSignedBy([KEY], fields, forged)).toBe(false);
      }),
    );
  });
});
