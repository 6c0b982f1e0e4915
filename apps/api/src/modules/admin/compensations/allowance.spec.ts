import { describe, expect, it } from '@jest/globals';
import { mayGive } from './allowance.js';

const DAY = 86_400;

describe('what a role may give to many at once', () => {
  it.each([
    ['operator', 7 * DAY, true],
    ['operator', 7 * DAY + 1, false],
    ['finance', 366 * DAY, true],
    ['owner', 366 * DAY, true],
    ['viewer', 1, false],
  ] as const)('%s: %i seconds, %s', (role, seconds, may) => {
    expect(mayGive(role, seconds)).toBe(may);
  });
});
