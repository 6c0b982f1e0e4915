import { describe, expect, it } from '@jest/globals';
import { wib } from '../../../../test/support/jakarta.js';
import { endOfDay, startOfDay } from './days.js';

describe('a day in Jakarta', () => {
  it.each([
    ['2026-12-31', '2026-12-31T00:00', '2027-01-01T00:00'],
    ['2028-02-28', '2028-02-28T00:00', '2028-02-29T00:00'],
  ])('%s is from %s to %s', (day, from, to) => {
    expect([startOfDay(day), endOfDay(day)]).toEqual([wib(from), wib(to)]);
  });
});
