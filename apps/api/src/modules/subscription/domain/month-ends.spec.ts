import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addPeriod, anchorAt, times } from './period.js';
import { aMoment, lastDayOfMonth, wib, wibParts } from '../../../../test/support/jakarta.js';

describe('months end on the anchor day', () => {
  it.each([
    ['2027-01-31T14:05', 1, '2027-02-28T14:05'],
    ['2028-01-31T14:05', 1, '2028-02-29T14:05'],
    ['2027-01-30T00:00', 1, '2027-02-28T00:00'],
    ['2027-03-31T23:59', 1, '2027-04-30T23:59'],
    ['2026-12-31T14:05', 1, '2027-01-31T14:05'],
    ['2026-11-30T08:00', 3, '2027-02-28T08:00'],
    ['2026-10-15T08:00', 12, '2027-10-15T08:00'],
    // 23:30 on the 30th in UTC is already the 31st in Jakarta.
    ['2027-01-31T06:30', 1, '2027-02-28T06:30'],
  ])('%s and %d months: %s', (start, count, end) => {
    const from = wib(start);
    expect(addPeriod(from, { count, unit: 'month' }, anchorAt(from, null))).toEqual(wib(end));
  });

  it('31 January, renewed month by month, ends on the last day of each month', () => {
    const ends = ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31'];
    let moment = wib('2027-01-31T14:05');
    const anchor = anchorAt(moment, null);
    for (const end of ends) {
      moment = addPeriod(moment, { count: 1, unit: 'month' }, anchorAt(moment, anchor));
      expect(moment).toEqual(wib(`${end}T14:05`));
    }
  });

  it('keeps the clock time in Jakarta, moves by the asked months, and ends on the anchor day or a shorter month’s last', () => {
    fc.assert(
      fc.property(aMoment, fc.integer({ min: 1, max: 144 }), (start, count) => {
        const from = wibParts(start);
        const to = wibParts(addPeriod(start, { count, unit: 'month' }, anchorAt(start, null)));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + count);
        expect(to.day).toBe(Math.min(from.day, lastDayOfMonth(to.year, to.month)));
        expect(to.timeOfDay).toBe(from.timeOfDay);
      }),
    );
  });

  it('comes out the same whether bought at once or one after the other', () => {
    fc.assert(
      fc.property(
        aMoment,
        fc.constantFrom('day', 'month', 'year'),
        fc.array(fc.integer({ min: 1, max: 12 })),
        (start, unit, parts) => {
          const anchor = anchorAt(start, null);
          const step = (moment: Date, count: number) =>
            addPeriod(moment, { count, unit }, anchorAt(moment, anchor));
          const whole = parts.reduce((sum, count) => sum + count, 0);
          expect(parts.reduce(step, start)).toEqual(step(start, whole));
        },
      ),
    );
  });

  it('a quantity multiplies the period', () => {
    expect(times({ count: 3, unit: 'month' }, 4)).toEqual({ count: 12, unit: 'month' });
  });
});
