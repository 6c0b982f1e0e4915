import { describe, expect, it } from '@jest/globals';
import { countdownText, periodText } from './period.js';

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
