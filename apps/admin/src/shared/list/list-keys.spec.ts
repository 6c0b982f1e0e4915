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
    expect(deedOf(key, { place })).toBe(deed);
  });

  it('does nothing to the list in a field, in a menu or dialog, or with Ctrl', () => {
    for (const key of ['j', 'k', '/', 'Escape', 'ArrowDown', 'x']) {
      expect(deedOf(key, { place: 'field' })).toBeUndefined();
      expect(deedOf(key, { place: 'overlay' })).toBeUndefined();
      expect(deedOf(key, { place: 'row', modified: true })).toBeUndefined();
    }
  });
});

describe('with single characters switched off', () => {
  it.each(['j', 'k', '/', 'x'])('%s does nothing, wherever it is pressed', (key) => {
    for (const place of ['page', 'row'] as const)
      expect(deedOf(key, { place, letters: false })).toBeUndefined();
  });

  it.each<[string, string]>([
    ['Escape', 'close'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
  ])('%s on a row does %s as before', (key, deed) => {
    expect(deedOf(key, { place: 'row', letters: false })).toBe(deed);
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
