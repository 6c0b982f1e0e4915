import { describe, expect, it } from '@jest/globals';
import { parseOtp } from './otp.js';

describe('parseOtp', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['123-456', '123456'],
    [' 1 2 3 4 5 6 ', '123456'],
    ['Kode TeamAnuBot kamu: 048213. Berlaku 5 menit.', '048213'],
    ['Berlaku 5 menit. Kode: 048 213', '048213'],
    ['1234567', '123456'],
    ['12a4', '124'],
    ['kode', ''],
    ['', ''],
  ])('%s gives %s', (pasted, code) => {
    expect(parseOtp(pasted)).toBe(code);
  });
});
