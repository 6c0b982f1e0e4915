import { describe, expect, it } from '@jest/globals';
import { addressesOf, endOfDay, stateOf } from './token-state.js';

const NOW = Date.parse('2026-11-28T10:00:00Z');

describe('a token', () => {
  it.each([
    [null, null, 'active'],
    [null, '2026-11-28T10:00:01Z', 'active'],
    [null, '2026-11-28T10:00:00Z', 'lapsed'],
    ['2026-11-27T10:00:00Z', null, 'revoked'],
    ['2026-11-27T10:00:00Z', '2026-11-28T09:00:00Z', 'revoked'],
  ])('revoked %s and ending %s is %s', (revoked_at, expires_at, state) => {
    expect(stateOf({ revoked_at, expires_at }, NOW)).toBe(state);
  });
});

describe('what is typed for a token', () => {
  it.each([
    ['', []],
    [' 203.0.113.7\n 10.0.0.0/8,2001:db8::1 ', ['203.0.113.7', '10.0.0.0/8', '2001:db8::1']],
  ])('as addresses "%s" is %j', (text, addresses) => {
    expect(addressesOf(text)).toEqual(addresses);
  });

  it('as a day is the end of it in Jakarta', () => {
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T23:59:59+07:00');
    expect(endOfDay('')).toBeUndefined();
  });
});
