import { describe, expect, it } from '@jest/globals';
import { periodOf } from './grant-period.js';

describe('the days of a grant', () => {
  it.each([['7'], [7], [' 7 ']])('%j are seven', (typed) => {
    expect(periodOf(typed)).toEqual({ duration_count: 7, duration_unit: 'day' });
  });

  it.each([['0'], [0], ['-3']])('%j are sent, for the API to refuse', (typed) => {
    expect(periodOf(typed)).toEqual({ duration_count: Number(typed), duration_unit: 'day' });
  });

  it.each([[''], ['  ']])('%j are those of the package', (typed) => {
    expect(periodOf(typed)).toEqual({});
  });
});
