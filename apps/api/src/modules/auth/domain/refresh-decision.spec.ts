import { describe, expect, it } from '@jest/globals';
import { decideRefresh, GRACE, type RefreshCircumstances } from './refresh-decision.js';

const ROTATED = new Date('2026-12-01T05:00:00Z');
const after = (milliseconds: number) => new Date(ROTATED.getTime() + milliseconds);
const session: RefreshCircumstances = {
  presented: 'current',
  rotatedAt: ROTATED,
  expiresAt: after(86_400_000),
  endedAt: null,
};

describe('what a refresh token is answered with', () => {
  it.each([
    ['current', 0, 'rotate'],
    ['current', 86_399_999, 'rotate'],
    ['previous', 0, 'repeat'],
    ['previous', GRACE, 'repeat'],
    ['previous', GRACE + 1, 'reuse'],
    ['older', 0, 'reuse'],
    ['older', GRACE, 'reuse'],
    ['foreign', 0, 'refuse'],
    ['foreign', GRACE + 1, 'refuse'],
    ['current', 86_400_000, 'over'],
    ['previous', 86_400_000, 'over'],
  ] as const)('the %s token %i ms after the rotation: %s', (presented, milliseconds, decision) => {
    expect(decideRefresh({ ...session, presented }, after(milliseconds))).toBe(decision);
  });

  it.each(['current', 'previous', 'older', 'foreign'] as const)(
    'the %s token of an ended session: over',
    (presented) => {
      expect(decideRefresh({ ...session, presented, endedAt: ROTATED }, after(1))).toBe('over');
    },
  );
});
