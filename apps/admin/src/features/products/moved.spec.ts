import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moved } from './moved.js';

describe('a list in which something is moved', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
    [0, -1, ['a', 'b', 'c']],
    [2, 9, ['a', 'b', 'c']],
  ])('from %i to %i', (from, to, result) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(result);
  });

  it('holds what it held', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(), fc.integer(), (things, from, to) => {
        const result = moved(things, from % things.length, to);
        expect(result.toSorted()).toEqual(things.toSorted());
      }),
    );
  });
});
