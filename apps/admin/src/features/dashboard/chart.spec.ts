import { describe, expect, it } from '@jest/globals';
import { barsOf, changeOf, shareOf } from './chart.js';

const SIZE = { width: 100, height: 50 };

describe('the bars of a chart', () => {
  it('reach as high as their values, the highest to the ceiling', () => {
    const bars = barsOf([0, 5, 10], SIZE);
    expect(bars.map(({ height }) => height)).toEqual([0, 25, 50]);
    expect(bars.map(({ y, height }) => y + height)).toEqual([50, 50, 50]);
  });

  it('stand side by side within the width', () => {
    const bars = barsOf([1, 1, 1, 1], SIZE);
    const ends = bars.map(({ x, width }) => x + width);
    expect(Math.max(...ends)).toBeLessThanOrEqual(100);
    expect(bars.slice(1).every(({ x }, index) => x >= (ends[index] ?? 0))).toBe(true);
  });

  it('are flat where all is zero', () => {
    expect(barsOf([0, 0], SIZE).map(({ height }) => height)).toEqual([0, 0]);
    expect(barsOf([], SIZE)).toEqual([]);
  });
});

it.each([
  [150, 100, 50],
  [50, 100, -50],
  [100, 100, 0],
  [5, 0, null],
])('from %i before to %i is %s', (value, before, change) => {
  expect(changeOf(value, before)).toBe(change);
});

it.each([
  [1, 3, 33],
  [2, 3, 67],
  [3, 3, 100],
  [0, 0, 0],
])('%i of %i is %i in a hundred', (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});
