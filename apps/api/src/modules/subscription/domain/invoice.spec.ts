import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wib } from '../../../../test/support/jakarta.js';
import { invoiceFileName, invoiceNumber, invoiceYear } from './invoice.js';

describe('the number of an invoice', () => {
  it.each([
    [2026, 1, 'INV/2026/000001'],
    [2026, 123, 'INV/2026/000123'],
    [2027, 999_999, 'INV/2027/999999'],
    [2027, 1_000_000, 'INV/2027/1000000'],
  ])('in %d, the %d. is %s', (year, sequence, number) => {
    expect(invoiceNumber({ year, sequence })).toBe(number);
    expect(invoiceFileName({ year, sequence })).toBe(`${number.replaceAll('/', '-')}.pdf`);
  });

  it('names one invoice only', () => {
    const aNumber = fc.record({
      year: fc.integer({ min: 2020, max: 2099 }),
      sequence: fc.integer({ min: 1, max: 5_000_000 }),
    });
    fc.assert(
      fc.property(aNumber, aNumber, (a, b) => {
        const same = a.year === b.year && a.sequence === b.sequence;
        expect(invoiceNumber(a) === invoiceNumber(b)).toBe(same);
      }),
    );
  });
});

describe('the year of an invoice', () => {
  it.each([
    ['2026-12-31T23:59', 2026],
    ['2027-01-01T00:00', 2027],
    ['2027-01-01T06:59', 2027],
  ])('of a payment at %s WIB is %d', (moment, year) => {
    expect(invoiceYear(wib(moment))).toBe(year);
  });
});
