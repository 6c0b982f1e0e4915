import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMoment, wib } from '../../../../test/support/jakarta.js';
import { adjustTo } from './manual-change.js';
import { extend } from './extension.js';
import type { Period } from './period.js';
import { isAdjustmentTo, isGrantOf } from './repeat.js';

const aPeriod = fc.record<Period>({
  count: fc.integer({ min: 1, max: 36 }),
  unit: fc.constantFrom('day', 'month', 'year'),
});
const aStanding = fc.record({
  habis: fc.option(aMoment),
  anchorDay: fc.option(fc.integer({ min: 1, max: 31 })),
});
const granted = (habis: Date | null, anchorDay: number | null, period: Period, now: Date) => {
  const { startsAt: before, until: after } = extend({ habis, anchorDay }, period, now);
  return { before, after };
};

describe('whether a request says again what was done', () => {
  it('a grant of the same period does, whatever the moment was and the day to which months return', () => {
    fc.assert(
      fc.property(aStanding, aPeriod, aMoment, ({ habis, anchorDay }, period, now) => {
        expect(isGrantOf(period, granted(habis, anchorDay, period, now))).toBe(true);
      }),
    );
  });

  it('a grant of another count does not', () => {
    fc.assert(
      fc.property(
        aStanding,
        aPeriod,
        aMoment,
        fc.integer({ min: 1, max: 36 }),
        (standing, period, now, count) => {
          fc.pre(count !== period.count);
          const done = granted(standing.habis, standing.anchorDay, period, now);
          expect(isGrantOf({ ...period, count }, done)).toBe(false);
        },
      ),
    );
  });

  it.each<[string, number | null, Period, Period, boolean]>([
    ['2026-12-24T14:05', null, { count: 7, unit: 'day' }, { count: 30, unit: 'day' }, false],
    ['2026-12-24T14:05', null, { count: 1, unit: 'month' }, { count: 30, unit: 'day' }, false],
    ['2026-12-24T14:05', null, { count: 1, unit: 'month' }, { count: 31, unit: 'day' }, true],
    ['2026-12-24T14:05', null, { count: 12, unit: 'month' }, { count: 1, unit: 'year' }, true],
    ['2027-02-28T14:05', 31, { count: 1, unit: 'month' }, { count: 1, unit: 'month' }, true],
    ['2027-02-28T14:05', 31, { count: 1, unit: 'month' }, { count: 28, unit: 'day' }, false],
  ])('from %s, on day %s: after %j, %j: %s', (habis, anchorDay, period, again, is) => {
    const done = granted(wib(habis), anchorDay, period, wib('2026-12-01T00:00'));
    expect(isGrantOf(again, done)).toBe(is);
  });

  it('an adjustment to the same end does, and to another does not', () => {
    const mulai = wib('2020-01-01T00:00');
    fc.assert(
      fc.property(aMoment, aMoment, fc.integer({ min: 1 }), (habis, wanted, seconds) => {
        const moved = adjustTo({ mulai, habis }, wanted, habis);
        fc.pre(typeof moved === 'object');
        const done = { before: habis, after: (moved as { habis: Date }).habis };
        expect(isAdjustmentTo(wanted, done)).toBe(true);
        expect(isAdjustmentTo(new Date(wanted.getTime() + seconds * 1_000), done)).toBe(false);
      }),
    );
  });
});
