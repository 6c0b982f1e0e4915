import type { ApiError } from '@teamanubot/contracts/client';

/** Whole seconds until a moment; 0 when it is past or unknown. */
export function secondsUntil(moment: string | undefined, now: Date): number {
  if (!moment) return 0;
  return Math.max(0, Math.ceil((Date.parse(moment) - now.getTime()) / 1_000));
}

/** When a block ends: as the answer says, or counted from its `Retry-After`. */
export function blockedUntil(error: ApiError, now: Date): string {
  const said = error.data.blocked_until;
  if (typeof said === 'string') return said;
  return new Date(now.getTime() + (error.retryAfter ?? 0) * 1_000).toISOString();
}
