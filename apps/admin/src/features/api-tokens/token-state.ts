import type { Tone } from '@teamanubot/ui';
import type { ApiToken } from './api-tokens.api.js';

export type TokenState = 'active' | 'lapsed' | 'revoked';

/** Whether a token still opens the door. `now`: milliseconds. */
export function stateOf(
  { revoked_at: revoked, expires_at: expires }: Pick<ApiToken, 'revoked_at' | 'expires_at'>,
  now: number,
): TokenState {
  if (revoked !== null) return 'revoked';
  return expires !== null && Date.parse(expires) <= now ? 'lapsed' : 'active';
}

export const TONES: Record<TokenState, Tone> = { active: 'good', lapsed: 'waiting', revoked: 'off' };

/** What is typed, one address or network a line. */
export function addressesOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** The end of a day in Jakarta, as the API takes moments; undefined when none is chosen. */
export function endOfDay(day: string): string | undefined {
  return day ? `${day}T23:59:59+07:00` : undefined;
}
