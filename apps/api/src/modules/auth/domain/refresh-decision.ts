/** Tabs that wake up together all hold the same token; the later ones come within this time, in milliseconds. */
export const GRACE = 10_000;

export interface RefreshCircumstances {
  /** The token of the session that is in force, the one before it, an older one, or none that it ever had. */
  presented: 'current' | 'previous' | 'older' | 'foreign';
  rotatedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

/**
 * `rotate`: a new token; `repeat`: the one that was given a moment ago; `reuse`: somebody holds a token that was
 * replaced, so the session ends for everybody; `over`: it had ended before; `refuse`: whoever made the token up knows no
 * more than the session's name, and does nothing to it.
 */
export type RefreshDecision = 'rotate' | 'repeat' | 'reuse' | 'over' | 'refuse';

export function decideRefresh(session: RefreshCircumstances, now: Date): RefreshDecision {
  if (session.endedAt || session.expiresAt <= now) return 'over';
  if (session.presented === 'foreign') return 'refuse';
  if (session.presented === 'current') return 'rotate';
  const age = now.getTime() - session.rotatedAt.getTime();
  return session.presented === 'previous' && age <= GRACE ? 'repeat' : 'reuse';
}
