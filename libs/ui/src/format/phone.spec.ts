import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caretAfter, formatPhone, phoneDigits, toE164Digits } from './phone.js';

describe('phoneDigits', () => {
  it.each([
    '081234567890',
    '81234567890',
    '+6281234567890',
    '62 812-3456-7890',
    '+62 (0)812 3456 7890',
    '0062 812 3456 7890',
    '+62 812 3456 7890',
  ])('%s is one number', (typed) => {
    expect(phoneDigits(typed)).toBe('81234567890');
  });

  it('leaves what is being typed alone', () => {
    expect(phoneDigits('')).toBe('');
    expect(phoneDigits('0')).toBe('');
    expect(phoneDigits('6')).toBe('6');
    expect(phoneDigits('81')).toBe('81');
  });

  it('keeps at most twelve digits', () => {
    expect(phoneDigits('0812345678901234')).toBe('812345678901');
  });
});

describe('formatPhone', () => {
  it.each([
    ['', ''],
    ['81', '81'],
    ['8123', '812 3'],
    ['81234567890', '812 3456 7890'],
    ['812345678901', '812 3456 78901'],
  ])('%s is shown as %s', (digits, shown) => {
    expect(formatPhone(digits)).toBe(shown);
  });

  it('can be typed over again without a change', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^8\d{0,11}$/), (digits) => {
        expect(phoneDigits(formatPhone(digits))).toBe(digits);
        expect(phoneDigits(`+${toE164Digits(digits)}`)).toBe(digits);
      }),
    );
  });
});

describe('caretAfter', () => {
  it.each([
    [0, 0],
    [3, 3],
    [4, 5],
    [7, 8],
    [11, 13],
    [99, 13],
  ])('after %d digits the caret stands at %d', (digits, position) => {
    expect(caretAfter('812 3456 7890', digits)).toBe(position);
  });
});
