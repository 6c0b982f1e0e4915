import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskWhatsappNumber, normaliseWhatsappNumber } from './whatsapp-number.js';

describe('one WhatsApp number in its spellings', () => {
  it.each([
    '081234567890',
    '0812 3456 7890',
    '0812-3456-7890',
    '0812.3456.7890',
    '(0812) 3456 7890',
    '+6281234567890',
    '+62 812-3456-7890',
    '+62 0812 3456 7890',
    '6281234567890',
    '62 812-3456-7890',
    '006281234567890',
    '81234567890',
    '  081234567890  ',
    '\u202a+62 812\u00a03456\u20117890\u202c',
    '０８１２３４５６７８９０',
  ])('%p is 6281234567890', (typed) => {
    expect(normaliseWhatsappNumber(typed)).toBe('6281234567890');
  });

  it.each([
    ['+65 9123 4567', '6591234567'],
    ['+60 12-345 6789', '60123456789'],
    ['0065 9123 4567', '6591234567'],
  ])('a foreign number with its country, %p, is %s', (typed, number) => {
    expect(normaliseWhatsappNumber(typed)).toBe(number);
  });

  it.each([
    '',
    '+',
    '62',
    '08123',
    '0812345678901234',
    '021 555 1234',
    '+62 21 555 1234',
    '65 9123 4567',
    '0812abc7890',
    'nomor 081234567890',
    '081234567890 ext 5',
    '081234567890, 081234567891',
    "081234567890' OR 1=1",
  ])('%p is no WhatsApp number', (typed) => {
    expect(normaliseWhatsappNumber(typed)).toBeUndefined();
  });

  const subscriber = fc.integer({ min: 10_000_000, max: 99_999_999 });

  it('does not depend on prefix or separators', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '  ');
    const prefix = fc.constantFrom('0', '62', '+62', '+62 ', '62 ', '0062 ', '');
    fc.assert(
      fc.property(subscriber, prefix, separator, separator, (digits, start, one, two) => {
        const text = String(digits);
        const typed = `${start}812${one}${text.slice(0, 4)}${two}${text.slice(4)}`;
        expect(normaliseWhatsappNumber(typed)).toBe(`62812${text}`);
      }),
    );
  });

  it('leaves a normalised number as it is', () => {
    fc.assert(
      fc.property(subscriber, (digits) => {
        expect(normaliseWhatsappNumber(`62812${digits}`)).toBe(`62812${digits}`);
      }),
    );
  });

  it('answers 8 to 15 digits or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+\d ().-]{0,24}$/)),
        (typed) => {
          expect(normaliseWhatsappNumber(typed) ?? '00000000').toMatch(/^\d{8,15}$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a masked number', () => {
  it.each([
    ['6281234567890', '+62812*****890'],
    ['628123456789', '+62812****789'],
    ['6591234567', '+659****567'],
  ])('%s is shown as %s', (number, masked) => {
    expect(maskWhatsappNumber(number)).toBe(masked);
  });

  it('keeps its length and hides four digits or more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8,15}$/), (number) => {
        const masked = maskWhatsappNumber(number);
        expect(masked).toHaveLength(number.length + 1);
        expect(masked.replace(/[^*]/g, '').length).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
