import type { Role } from '../../../platform/security/roles.js';

const DAY_SECONDS = 86_400;

/** How much one compensation of a role may give, in seconds (http.md, Admin). */
const MOST: Readonly<Record<Role, number>> = {
  owner: Infinity,
  finance: Infinity,
  operator: 7 * DAY_SECONDS,
  viewer: 0,
};

export function mayGive(role: Role, seconds: number): boolean {
  return seconds <= MOST[role];
}
