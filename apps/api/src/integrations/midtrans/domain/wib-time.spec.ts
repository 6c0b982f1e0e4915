import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMoment } from '../../../../test/support/jakarta.js';
import { readWibTime, toWibTime } from './wib-time.js';

describe('times of Midtrans', () => {
  it.each([
    ['2026-08-17 09:30:12', '2026-08-17T02:30:12.000Z'],
    ['2026-08-18 00:03:09', '2026-08-17T17:03:09.000Z'],
    ['2027-01-01 06:59:59', '2026-12-31T23:59:59.000Z'],
    ['2028-02-29 12:00:00', '2028-02-29T05:00:00.000Z'],
  ])('%s is meant in Jakarta', (written, moment) => {
    expect(readWibTime(written)).toEqual(new Date(moment));
  });

  it.each([
    undefined,
    null,
    '',
    42,
    {},
    ['2026-08-17 09:30:12'],
    '2026-08-17',
    '2026-08-17T09:30:12',
    '2026-08-17 09:30:12 +0700',
    '2026-08-17 09:30',
    ' 2026-08-17 09:30:12',
    '2026-08-17 09:30:12\n',
    '2026-13-17 09:30:12',
    '2026-08-17 25:30:12',
    '17-08-2026 09:30:12',
  ])('%j is no time', (value) => {
    expect(readWibTime(value)).toBeNull();
  });

  it('never throws, whatever stands in the field', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readWibTime(value);
        expect(read === null || !Number.isNaN(read.getTime())).toBe(true);
      }),
    );
  });
});

describe('times for Midtrans', () => {
  it('name their offset', () => {
    expect(toWibTime(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01 00:00:00 +0700');
    expect(toWibTime(new Date('2026-08-17T02:30:12.999Z'))).toBe('2026-08-17 09:30:12 +0700');
  });

  it('are read as the moment that was written', () => {
    fc.assert(
      fc.property(aMoment, (moment) => {
        const written = toWibTime(moment);
        expect(written).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0700$/);
        expect(readWibTime(written.slice(0, 19))).toEqual(moment);
      }),
    );
  });
});
