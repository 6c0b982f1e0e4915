import { describe, expect, it } from '@jest/globals';
import { formatDate, formatMoment } from './moment.js';

describe('formatMoment', () => {
  it.each([
    ['2026-12-31T07:05:00.000Z', 'id', '31 Des 2026, 14.05 WIB'],
    ['2026-12-31T07:05:00.000Z', 'en', '31 Dec 2026, 14:05 WIB'],
    ['2026-12-31T17:00:00Z', 'id', '1 Jan 2027, 00.00 WIB'],
    ['2028-02-29T00:00:00+07:00', 'id', '29 Feb 2028, 00.00 WIB'],
    ['2026-08-17T10:00:00-04:00', 'id', '17 Agu 2026, 21.00 WIB'],
  ] as const)('%s in %s is %s', (iso, locale, text) => {
    expect(formatMoment(iso, locale)).toBe(text);
  });

  it('gives the day alone where the time does not matter', () => {
    expect(formatDate('2026-12-31T18:30:00Z', 'id')).toBe('1 Jan 2027');
  });
});
