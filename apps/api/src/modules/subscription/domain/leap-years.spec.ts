import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMoment, lastDayOfMonth, wib, wibParts } from '../../../../test/support/jakarta.js';
import { addPeriod, anchorAt } from './period.js';

describe('years are those of the calendar', () => {
  it.each([
    ['2028-02-29T10:00', 1, '2029-02-28T10:00'],
    ['2028-02-29T10:00', 4, '2032-02-29T10:00'],
    ['2027-02-28T10:00', 1, '2028-02-28T10:00'],
    ['2026-12-31T23:59', 1, '2027-12-31T23:59'],
    ['2027-01-01T00:00', 2, '2029-01-01T00:00'],
  ])('%s and %d years: %s', (start, count, end) => {
    const from = wib(start);
    expect(addPeriod(from, { count, unit: 'year' }, anchorAt(from, null))).toEqual(wib(end));
  });

  it('29 February, renewed year by year, returns to the 29th in the next leap year', () => {
    let moment = wib('2028-02-29T10:00');
    for (const end of ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']) {
      moment = addPeriod(moment, { count: 1, unit: 'year' }, anchorAt(moment, 29));
      expect(moment).toEqual(wib(`${end}T10:00`));
    }
  });

  it('keeps month and clock time, and the day where the year has it', () => {
    fc.assert(
      fc.property(aMoment, fc.integer({ min: 1, max: 12 }), (start, count) => {
        const from = wibParts(start);
        const to = wibParts(addPeriod(start, { count, unit: 'year' }, anchorAt(start, null)));
        expect(to).toEqual({
          ...from,
          year: from.year + count,
          day: Math.min(from.day, lastDayOfMonth(from.year + count, from.month)),
        });
      }),
    );
  });
});

describe('days are 24 hours each', () => {
  it('moves by so many times 86,400 seconds, whatever month or year they cross', () => {
    fc.assert(
      fc.property(aMoment, fc.integer({ min: 1, max: 4000 }), (start, count) => {
        const end = addPeriod(start, { count, unit: 'day' }, anchorAt(start, null));
        expect(end.getTime() - start.getTime()).toBe(count * 86_400_000);
      }),
    );
  });
});
