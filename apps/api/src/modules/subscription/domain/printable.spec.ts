import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printable } from './printable.js';

describe('printable text', () => {
  it.each([
    ['Toko Budi & Anak', 'Toko Budi & Anak'],
    ['Café Ñandú – “enak”', 'Café Ñandú – “enak”'],
    ['Nguyễn Văn', 'Nguyen Van'],
    ['Warung 🍜 Siti', 'Warung ? Siti'],
    ['小林', '??'],
    ['two\nlines\u0007', 'two lines?'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('is one line of known letters, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).toMatch(/^[\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/);
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});
