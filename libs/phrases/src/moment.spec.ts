import { describe, expect, it } from '@jest/globals';
import { wordMoment } from './moment.js';

describe('wordMoment', () => {
  it.each([
    ['2026-12-31T07:05:00Z', 'id', '31 Des 2026, 14.05 WIB'],
    ['2026-12-31T07:05:00Z', 'en', '31 Dec 2026, 14:05 WIB'],
    ['2026-12-31T17:00:00Z', 'id', '1 Jan 2027, 00.00 WIB'],
  ] as const)('%s in %s reads %s', (moment, locale, text) => {
    expect(wordMoment(new Date(moment), locale)).toBe(text);
  });
});
