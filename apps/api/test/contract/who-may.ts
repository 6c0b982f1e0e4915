import type { Role } from '../../src/platform/security/roles.js';

const OWNER: readonly Role[] = ['owner'];
const OPERATORS: readonly Role[] = ['owner', 'operator'];
const EVERYONE: readonly Role[] = ['owner', 'operator', 'finance', 'viewer'];

/** Which role may use which route of the console: the table of the HTTP contract, route by route. */
export const WHO_MAY: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/admin/me': EVERYONE,
  'PATCH /api/admin/me': EVERYONE,
  'POST /api/admin/me/password': EVERYONE,
  'PUT /api/admin/me/avatar': EVERYONE,
  'DELETE /api/admin/me/avatar': EVERYONE,
  'GET /api/admin/me/sessions': EVERYONE,
  'DELETE /api/admin/me/sessions': EVERYONE,
  'DELETE /api/admin/me/sessions/{id}': EVERYONE,
  'POST /api/admin/auth/totp/enrol': EVERYONE,
  'POST /api/admin/auth/totp/enrol/confirm': EVERYONE,
  'POST /api/admin/auth/totp/disable': EVERYONE,
  'POST /api/admin/auth/recovery-codes': EVERYONE,
  'GET /api/admin/overview': EVERYONE,
  'GET /api/admin/akuns': EVERYONE,
  'GET /api/admin/akuns/{id}': EVERYONE,
  'PATCH /api/admin/akuns/{id}': OPERATORS,
  'POST /api/admin/akuns/deactivate': OPERATORS,
  'POST /api/admin/akuns/{id}/deactivate': OPERATORS,
  'POST /api/admin/akuns/{id}/reactivate': OPERATORS,
  'GET /api/admin/akuns/{id}/sessions': EVERYONE,
  'DELETE /api/admin/akuns/{id}/sessions': OPERATORS,
  'DELETE /api/admin/akuns/{id}/sessions/{session_id}': OPERATORS,
  'GET /api/admin/users': OWNER,
  'POST /api/admin/users': OWNER,
  'GET /api/admin/users/{id}': OWNER,
  'PATCH /api/admin/users/{id}': OWNER,
  'DELETE /api/admin/users/{id}': OWNER,
  'POST /api/admin/users/{id}/password': OWNER,
  'DELETE /api/admin/users/{id}/totp': OWNER,
  'GET /api/admin/api-tokens': OWNER,
  'POST /api/admin/api-tokens': OWNER,
  'GET /api/admin/api-tokens/{id}': OWNER,
  'POST /api/admin/api-tokens/{id}/revoke': OWNER,
  'GET /api/admin/audit-logs': OWNER,
  'GET /api/admin/audit-logs/{id}': OWNER,
};
