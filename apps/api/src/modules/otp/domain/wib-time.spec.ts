import { describe, expect, it } from '@jest/globals';
import { wibTime } from './wib-time.js';

describe('the time until which a number is blocked', () => {
  it.each([
    ['2026-12-01T07:05:00.000Z', '14.05 WIB'],
    ['2026-12-01T07:05:00.001Z', '14.06 WIB'],
    ['2026-12-01T16:59:59.999Z', '00.00 WIB'],
    ['2026-12-01T17:00:00.000Z', '00.00 WIB'],
    ['2026-12-31T23:09:30.000Z', '06.10 WIB'],
  ])('%s is told as %s', (moment, told) => {
    expect(wibTime(new Date(moment))).toBe(told);
  });
});
