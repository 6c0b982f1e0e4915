import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMoment, wib } from '../../../../test/support/jakarta.js';
import { addSeconds, extend, NEVER_RENTED, secondsBetween, type Standing } from './extension.js';
import type { Period } from './period.js';

const MONTH: Period = { count: 1, unit: 'month' };
const aPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 90 }), unit: fc.constant('day' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 24 }), unit: fc.constant('month' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 5 }), unit: fc.constant('year' as const) }),
);
const seconds = fc.integer({ min: 1, max: 40_000_000 });
const anAnchorDay = fc.oneof(fc.constantFrom(29, 30, 31), fc.integer({ min: 1, max: 31 }));

describe('the first rental', () => {
  it('starts now, in whole seconds', () => {
    const now = new Date('2026-12-24T07:05:06.789Z');
    expect(extend(NEVER_RENTED, MONTH, now)).toEqual({
      startsAt: new Date('2026-12-24T07:05:06.000Z'),
      until: new Date('2027-01-24T07:05:06.000Z'),
      anchorDay: 24,
      renewal: false,
    });
  });
});

describe('renewing while the rental runs', () => {
  it('starts where the current time ends', () => {
    const standing = { habis: wib('2026-12-31T14:05'), anchorDay: 31 };
    const extension = extend(standing, MONTH, wib('2026-12-03T09:00'));
    expect(extension).toMatchObject({
      startsAt: standing.habis,
      until: wib('2027-01-31T14:05'),
      renewal: true,
    });
  });

  it('comes out the same at whatever moment before habis', () => {
    fc.assert(
      fc.property(aMoment, seconds, seconds, aPeriod, (habis, early, late, period) => {
        const standing = { habis, anchorDay: null };
        const at = (before: number) => extend(standing, period, addSeconds(habis, -before));
        expect(at(early)).toEqual(at(late));
        expect(at(early).startsAt).toEqual(habis);
      }),
    );
  });

  it('adds up: two renewals of a package are one of twice the quantity', () => {
    fc.assert(
      fc.property(aMoment, seconds, aPeriod, (habis, before, period) => {
        const now = addSeconds(habis, -before);
        const first = extend({ habis, anchorDay: null }, period, now);
        const second = extend({ habis: first.until, anchorDay: first.anchorDay }, period, now);
        const both = extend({ habis, anchorDay: null }, { ...period, count: period.count * 2 }, now);
        expect(second).toEqual({ ...both, startsAt: first.until });
      }),
    );
  });

  it('keeps the anchor day through short months: 31 January, 28 February, 31 March', () => {
    const now = wib('2027-01-31T14:05');
    const february = extend({ habis: wib('2027-01-31T15:00'), anchorDay: 31 }, MONTH, now);
    const march = extend({ habis: february.until, anchorDay: february.anchorDay }, MONTH, now);
    expect([february.until, march.until]).toEqual([wib('2027-02-28T15:00'), wib('2027-03-31T15:00')]);
  });

  it('takes the day that it has come to as the anchor once days were added', () => {
    const now = wib('2027-02-20T14:05');
    const week = extend({ habis: wib('2027-02-28T15:00'), anchorDay: 31 }, { count: 7, unit: 'day' }, now);
    const month = extend({ habis: week.until, anchorDay: week.anchorDay }, MONTH, now);
    expect([week.until, month.until]).toEqual([wib('2027-03-07T15:00'), wib('2027-04-07T15:00')]);
  });
});

describe('renewing after the rental has run out', () => {
  it('starts when it is given, as if nothing had been rented before', () => {
    fc.assert(
      fc.property(aMoment, fc.nat(40_000_000), aPeriod, anAnchorDay, (now, since, period, anchorDay) => {
        const habis = addSeconds(now, -since);
        expect(extend({ habis, anchorDay }, period, now)).toEqual(extend(NEVER_RENTED, period, now));
      }),
    );
  });

  it('forgets the anchor day of the rental before', () => {
    const standing = { habis: wib('2027-01-31T10:00'), anchorDay: 31 };
    expect(extend(standing, MONTH, wib('2027-02-28T10:00')).until).toEqual(wib('2027-03-28T10:00'));
  });

  it('at the very moment of habis a new rental starts', () => {
    const habis = wib('2026-12-31T14:05');
    expect(extend({ habis, anchorDay: 31 }, MONTH, habis)).toMatchObject({ startsAt: habis, renewal: false });
  });

  it('never starts before the rental that ended within the same second', () => {
    const habis = new Date('2026-12-31T07:05:00.400Z');
    const now = new Date('2026-12-31T07:05:00.900Z');
    expect(extend({ habis, anchorDay: 31 }, MONTH, now).startsAt).toEqual(habis);
  });
});

describe('what was quoted is the least that is given', () => {
  const aStanding: fc.Arbitrary<Standing> = fc.record({
    habis: fc.option(aMoment),
    anchorDay: fc.option(anAnchorDay),
  });

  it('is given exactly while nothing has changed since the quote', () => {
    fc.assert(
      fc.property(aStanding, aPeriod, aMoment, (standing, period, now) => {
        const quote = extend(standing, period, now);
        expect(extend(standing, period, now, quote.until)).toEqual(quote);
      }),
    );
  });

  it('is given exactly to a rental that still runs, however late the payment', () => {
    fc.assert(
      fc.property(
        aMoment,
        seconds,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        aPeriod,
        (habis, before, share, period) => {
          const standing = { habis, anchorDay: null };
          const quote = extend(standing, period, addSeconds(habis, -before));
          const paidAt = addSeconds(habis, -before + Math.floor(before * share));
          expect(extend(standing, period, paidAt, quote.until).until).toEqual(quote.until);
        },
      ),
    );
  });

  it('is never undercut, also when the rental runs out between quote and payment', () => {
    fc.assert(
      fc.property(aStanding, aPeriod, aMoment, fc.nat(5_000_000), (standing, period, now, wait) => {
        const quote = extend(standing, period, now);
        const given = extend(standing, period, addSeconds(now, wait), quote.until);
        expect(given.until.getTime()).toBeGreaterThanOrEqual(quote.until.getTime());
      }),
    );
  });

  it('holds where the calendar alone would give less: quoted on 29 January, paid a day later', () => {
    const standing = { habis: wib('2027-01-29T23:00'), anchorDay: 29 };
    const quote = extend(standing, MONTH, wib('2027-01-29T20:00'));
    const given = extend(standing, MONTH, wib('2027-01-30T01:00'), quote.until);
    expect(given.until).toEqual(wib('2027-02-28T23:00'));
  });

  it('moves by whole seconds, so that the ledger adds up', () => {
    const anyDate = fc.date({
      min: new Date('2024-01-01Z'),
      max: new Date('2054-01-01Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.option(anyDate), aPeriod, anyDate, fc.option(anyDate), (habis, period, now, floor) => {
        const { startsAt, until } = extend({ habis, anchorDay: null }, period, now, floor);
        expect(addSeconds(startsAt, secondsBetween(startsAt, until))).toEqual(until);
        expect(until > startsAt).toBe(true);
      }),
    );
  });
});
