import { describe, expect, it } from '@jest/globals';
import { countdownText, periodText, perPeriodText } from './period.js';

describe('periodText', () => {
  it.each([
    [1, 'month', 'id', '1 bulan'],
    [1, 'month', 'en', '1 month'],
    [3, 'month', 'en', '3 months'],
    [30, 'day', 'id', '30 hari'],
    [2, 'year', 'id', '2 tahun'],
  ] as const)('%d %s in %s is %s', (count, unit, locale, text) => {
    expect(periodText(count, unit, locale)).toBe(text);
  });
});

describe('perPeriodText', () => {
  it.each([
    [1, 'month', 'id', 'per bulan'],
    [3, 'month', 'id', 'per 3 bulan'],
    [1, 'year', 'en', 'per year'],
    [30, 'day', 'en', 'per 30 days'],
  ] as const)('%d %s in %s is %s', (count, unit, locale, text) => {
    expect(perPeriodText(count, unit, locale)).toBe(text);
  });
});

describe('countdownText', () => {
  it.each([
    [42, 'id', '42 dtk'],
    [0.2, 'id', '1 dtk'],
    [-3, 'en', '0 s'],
    [60, 'id', '1.00'],
    [245, 'en', '4:05'],
  ] as const)('%d seconds in %s are %s', (seconds, locale, text) => {
    expect(countdownText(seconds, locale)).toBe(text);
  });
});
