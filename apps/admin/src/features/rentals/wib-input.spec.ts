import { describe, expect, it } from '@jest/globals';
import { addDays, fromWibInput, toWibInput } from './wib-input.js';

describe('a day and time of Jakarta in an input', () => {
  it('is seven hours ahead, and back', () => {
    expect(toWibInput('2026-12-31T20:05:59.000Z')).toBe('2027-01-01T03:05:59');
    expect(fromWibInput('2027-01-01T03:05:59')).toBe('2026-12-31T20:05:59.000Z');
    expect(fromWibInput('2027-01-01T03:05')).toBe('2026-12-31T20:05:00.000Z');
  });

  it.each(['', '2027-01-01', '2027-13-01T00:00', 'soon'])('is none in "%s"', (typed) => {
    expect(fromWibInput(typed)).toBeUndefined();
  });

  it('moves by days, over the end of a year too', () => {
    expect(addDays('2026-12-31T14:05:09', 1)).toBe('2027-01-01T14:05:09');
    expect(addDays('', 1)).toBe('');
  });
});
