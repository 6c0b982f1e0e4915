import { describe, expect, it } from '@jest/globals';
import { toBase32 } from './base32.js';

describe('base 32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes "%s" as RFC 4648 does: %s', (text, written) => {
    expect(toBase32(Buffer.from(text))).toBe(written);
  });
});
