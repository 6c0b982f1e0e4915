import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRenewalToken, renewalToken } from './renewal-token.js';

const KEY = Buffer.alloc(32, 7);
const OTHER_KEY = Buffer.alloc(32, 8);
const NOW = new Date('2026-12-24T07:05:00Z');
const TOMORROW = new Date('2026-12-25T07:05:00Z');
const LAST_MOMENT = new Date(TOMORROW.getTime() - 1);

const aSubscriptionId = fc.integer({ min: 1, max: 2 ** 48 - 1 });
const aToken = aSubscriptionId.map((subscriptionId) => ({
  subscriptionId,
  token: renewalToken({ subscriptionId, expiresAt: TOMORROW }, KEY),
}));

describe('a renewal token', () => {
  it('is short, safe in a URL and names its subscription', () => {
    fc.assert(
      fc.property(aToken, ({ subscriptionId, token }) => {
        expect(token).toMatch(/^[A-Za-z0-9_-]{36}$/);
        expect(readRenewalToken(token, [KEY], NOW)).toEqual({ kind: 'valid', subscriptionId });
      }),
    );
  });

  it.each([
    ['up to its last moment', LAST_MOMENT, { kind: 'valid', subscriptionId: 12 }],
    ['not at its end', TOMORROW, { kind: 'lapsed' }],
  ])('counts %s', (_, moment, reading) => {
    const token = renewalToken({ subscriptionId: 12, expiresAt: TOMORROW }, KEY);
    expect(readRenewalToken(token, [KEY], moment)).toEqual(reading);
  });

  it('made with the key before this one still counts', () => {
    const token = renewalToken({ subscriptionId: 12, expiresAt: TOMORROW }, OTHER_KEY);
    expect(readRenewalToken(token, [KEY, OTHER_KEY], NOW)).toEqual({ kind: 'valid', subscriptionId: 12 });
  });
});

describe('what is forged', () => {
  it('is a token with any one bit turned', () => {
    fc.assert(
      fc.property(aToken, fc.integer({ min: 0, max: 27 * 8 - 1 }), ({ token }, bit) => {
        const bytes = Buffer.from(token, 'base64url');
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(readRenewalToken(bytes.toString('base64url'), [KEY], NOW)).toEqual({ kind: 'forged' });
      }),
    );
  });

  it('is one made with a key of somebody else, also when it would have lapsed', () => {
    const claim = { subscriptionId: 12, expiresAt: new Date(0) };
    expect(readRenewalToken(renewalToken(claim, OTHER_KEY), [KEY], NOW)).toEqual({ kind: 'forged' });
  });

  it.each([
    '',
    'x',
    '…',
    `${renewalToken({ subscriptionId: 1, expiresAt: TOMORROW }, KEY)}=`,
    `${renewalToken({ subscriptionId: 1, expiresAt: TOMORROW }, KEY)}A`,
    randomBytes(27).toString('base64url'),
    'a'.repeat(10_000),
  ])('is whatever else: %s', (text) => {
    expect(readRenewalToken(text, [KEY], NOW)).toEqual({ kind: 'forged' });
  });
});
