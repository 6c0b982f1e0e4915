import { describe, expect, it } from '@jest/globals';
import { ApiError } from '@teamanubot/contracts/client';
import { blockedUntil, secondsUntil } from './otp-times.js';

const now = new Date('2026-12-01T00:00:00.000Z');

describe('secondsUntil', () => {
  it.each([
    ['2026-12-01T00:01:00.000Z', 60],
    ['2026-12-01T00:00:00.001Z', 1],
    ['2026-12-01T00:00:00.000Z', 0],
    ['2026-11-30T00:00:00.000Z', 0],
    [undefined, 0],
  ])('%s is %d away', (moment, seconds) => {
    expect(secondsUntil(moment, now)).toBe(seconds);
  });
});

describe('blockedUntil', () => {
  const blocked = (data: Record<string, unknown>) =>
    new ApiError({ message: '', code: 'otp_blocked', status: 429, retryAfter: 900, data });

  it('takes the moment that the API names', () => {
    const moment = '2026-12-01T00:15:00.000Z';
    expect(blockedUntil(blocked({ blocked_until: moment }), now)).toBe(moment);
  });

  it('counts from Retry-After otherwise', () => {
    expect(blockedUntil(blocked({}), now)).toBe('2026-12-01T00:15:00.000Z');
  });
});
