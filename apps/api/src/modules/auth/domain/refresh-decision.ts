/** Tabs that wake up together all hold the same token; the later ones come within this time, in milliseconds. */
export const GRACE = 10_000;

export interface RefreshCircumstances {
  /** Which token of the session was presented: the one in force, the one before it, or another. */
  presented: 'current' | 'previous' | 'other';
  rotatedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

/**
 * `rotate`: a new token; `repeat`: the one that was given a moment ago; `reuse`: somebody holds a token that was
 * replaced, so the session ends for everybody; `over`: it had ended before.
 */
export type RefreshDecision = 'rotate' | 'repeat' | 'reuse' | 'over';

export function decideRefresh(session: RefreshCircumstances, now: Date): RefreshDecision {
  if (session.endedAt || session.expiresAt <= now) return 'over';
  if (session.presented === 'current') return 'rotate';
  const age = now.getTime() - session.rotatedAt.getTime();
  return session.presented === 'previous' && age <= GRACE ? 'repeat' : 'reuse';
}
