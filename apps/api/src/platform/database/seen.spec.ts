import { describe, expect, it } from '@jest/globals';
import { hasMoved, NotBefore } from './seen.js';

const noon = new Date('2026-11-28T05:00:00.000Z');
const later = new Date('2026-11-28T05:00:00.001Z');

describe('a row that somebody saw', () => {
  it.each([
    ['nothing is known of it', noon, undefined, false],
    ['it is as it was seen', noon, noon, false],
    ['it changed since', later, noon, true],
    ['it is older than what was seen', noon, later, true],
    ['it never had a time', null, null, false],
    ['it has a time by now', noon, null, true],
    ['it changed since the bound', later, new NotBefore(noon), true],
    ['it is as old as the bound', noon, new NotBefore(noon), false],
    ['it is older than the bound', noon, new NotBefore(later), false],
    ['it has no time, and a bound', null, new NotBefore(noon), false],
  ])('%s', (_, updatedAt, seen, moved) => {
    expect(hasMoved(updatedAt, seen)).toBe(moved);
  });
});
