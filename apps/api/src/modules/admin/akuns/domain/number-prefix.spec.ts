import { describe, expect, it } from '@jest/globals';
import { numberPrefixOf } from './number-prefix.js';

describe('the beginning of a number', () => {
  it.each([
    ['0812', '62812'],
    ['+62 812-3456', '628123456'],
    ['62812', '62812'],
    ['(0812) 34.56', '628123456'],
    ['08', undefined],
    ['sari', undefined],
    ['sari 0812', undefined],
    ['', undefined],
  ])('typed as "%s" is %s', (typed, stored) => {
    expect(numberPrefixOf(typed)).toBe(stored);
  });
});
