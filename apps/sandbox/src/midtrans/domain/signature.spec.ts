import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signatureOf } from './signature.js';

describe('signature', () => {
  it('is the SHA-512 of the parts and the key, written one after the other', () => {
    const parts = { order_id: 'ORDER-1', status_code: '200', gross_amount: '150000.00' };
    expect(signatureOf(parts, 'secret')).toBe(
      'ea7dfdb98b1f8839e204ab6e26f4e6703ac19ad05701b86f66c3015f0b9d6e47948d7efc9424eee453bee180bbf61ee8ab086000e5409c281aaf049f2d6da058',
    );
  });

  it('changes with each part and with the key', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.tuple(text, text, text, text), fc.nat(3), text, (given, changed, addition) => {
        const sign = ([order_id, status_code, gross_amount, key]: readonly string[]) =>
          signatureOf(
            { order_id: order_id ?? '', status_code: status_code ?? '', gross_amount: gross_amount ?? '' },
            key ?? '',
          );
        const other = given.map((part, index) => (index === changed ? `${part}${addition}` : part));
        expect(sign(given)).toMatch(/^[0-9a-f]{128}$/);
        expect(sign(other) === sign(given)).toBe(other.join('') === given.join(''));
      }),
    );
  });
});
