import { describe, expect, it } from '@jest/globals';
import { bind, holds, reaches } from './invariant.js';

describe('placeholders', () => {
  it('become values in the order in which they stand, and what is none stays', () => {
    const bound = bind(
      `SELECT ':x' WHERE a > :since AND source LIKE 'payment:%' AND b < :now AND c > :since`,
      {
        now: 2,
        since: 1,
      },
    );
    expect(bound).toEqual({
      sql: `SELECT ':x' WHERE a > ? AND source LIKE 'payment:%' AND b < ? AND c > ?`,
      parameters: [1, 2, 1],
    });
  });
});

describe('a rule', () => {
  it.each([
    [0, null, true],
    [1, null, false],
    [0, 'no such table', false],
  ])('with %i violations and the error %s: %s', (violations, error, expected) => {
    expect(holds({ violations, error })).toBe(expected);
  });
});

describe('a goal', () => {
  it.each([
    [0.999, { atLeast: 0.999 }, true],
    [0.99, { atLeast: 0.999 }, false],
    [180, { atMost: 180 }, true],
    [181, { atMost: 180 }, false],
    [null, { atMost: 180 }, null],
  ])('%s against %j: %s', (value, target, expected) => {
    expect(reaches(value, target)).toBe(expected);
  });
});
