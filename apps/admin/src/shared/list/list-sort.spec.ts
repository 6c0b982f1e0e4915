import { describe, expect, it } from '@jest/globals';
import { directionOf, sortedBy } from './list-sort.js';

describe('a click on a heading', () => {
  it.each([
    ['turns the order round', 'name', 'name', false, '-name'],
    ['and round again', '-name', 'name', false, 'name'],
    ['begins another column with A', '-created_at', 'name', false, 'name'],
    ['begins moments and amounts with the latest and largest', 'name', 'created_at', true, '-created_at'],
    ['turns those round too', '-created_at', 'created_at', true, 'created_at'],
    ['begins where nothing was sorted', undefined, 'name', false, 'name'],
  ])('%s', (_, sort, name, descendingFirst, expected) => {
    expect(sortedBy(sort, name, descendingFirst)).toBe(expected);
  });
});

it('a heading says how its column stands', () => {
  expect(['name', '-name', 'email'].map((sort) => directionOf(sort, 'name'))).toEqual([
    'ascending',
    'descending',
    'none',
  ]);
});
