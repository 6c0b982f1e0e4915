import type { Role } from '../../src/platform/security/roles.js';

const EVERYONE: readonly Role[] = ['owner', 'operator', 'finance', 'viewer'];

/** Which role may use which route of the console: the table of the HTTP contract, route by route. */
export const WHO_MAY: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/admin/me': EVERYONE,
  'GET /api/admin/overview': EVERYONE,
  'GET /api/admin/akuns': EVERYONE,
  'GET /api/admin/akuns/{id}': EVERYONE,
  'GET /api/admin/data-penyewa-bots': EVERYONE,
};
