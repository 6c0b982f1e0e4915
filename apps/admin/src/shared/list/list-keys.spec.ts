import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deedOf, neighbour, type KeyPlace } from './list-keys.js';

describe('a key', () => {
  it.each<[string, KeyPlace, string | undefined]>([
    ['j', 'page', 'next'],
    ['k', 'page', 'previous'],
    ['j', 'row', 'next'],
    ['ArrowDown', 'row', 'next'],
    ['ArrowUp', 'row', 'previous'],
    ['ArrowDown', 'page', undefined],
    ['x', 'row', 'select'],
    ['x', 'page', undefined],
    ['/', 'page', 'search'],
    ['Escape', 'page', 'close'],
    ['Enter', 'row', undefined],
    ['q', 'row', undefined],
  ])('%s on a %s does %s', (key, place, deed) => {
    expect(deedOf(key, place, false)).toBe(deed);
  });

  it('does nothing to the list in a field, in a menu or dialog, or with Ctrl', () => {
    for (const key of ['j', 'k', '/', 'Escape', 'ArrowDown', 'x']) {
      expect(deedOf(key, 'field', false)).toBeUndefined();
      expect(deedOf(key, 'overlay', false)).toBeUndefined();
      expect(deedOf(key, 'row', true)).toBeUndefined();
    }
  });
});

describe('the neighbouring row', () => {
  it('is the first or the last from nowhere, and none in an empty list', () => {
    expect(neighbour(undefined, 1, 5)).toBe(0);
    expect(neighbour(undefined, -1, 5)).toBe(4);
    expect(neighbour(undefined, 1, 0)).toBeUndefined();
  });

  it('is one on, and stays at the ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.nat(99),
        fc.constantFrom(1 as const, -1 as const),
        (count, at, step) => {
          fc.pre(at < count);
          const next = neighbour(at, step, count) as number;
          expect(next).toBe(at + step < 0 || at + step >= count ? at : at + step);
        },
      ),
    );
  });
});
