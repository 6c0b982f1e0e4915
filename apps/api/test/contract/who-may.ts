import type { Role } from '../../src/platform/security/roles.js';

const EVERYONE: readonly Role[] = ['owner', 'operator', 'finance', 'viewer'];
const OPERATORS: readonly Role[] = ['owner', 'operator'];
/** Of compensations: operators up to seven days. */
const GIVERS: readonly Role[] = ['owner', 'operator', 'finance'];

/** Which role may use which route of the console: the table of the HTTP contract, route by route. */
export const WHO_MAY: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/admin/me': EVERYONE,
  'GET /api/admin/overview': EVERYONE,
  'GET /api/admin/akuns': EVERYONE,
  'GET /api/admin/akuns/{id}': EVERYONE,
  'GET /api/admin/compensations': EVERYONE,
  'GET /api/admin/compensations/{id}': EVERYONE,
  'GET /api/admin/compensations/{id}/rentals': EVERYONE,
  'POST /api/admin/compensations/preview': GIVERS,
  'POST /api/admin/compensations/{id}/apply': GIVERS,
  'POST /api/admin/compensations/{id}/undo': GIVERS,
  'GET /api/admin/data-penyewa-bots': EVERYONE,
  'GET /api/admin/data-penyewa-bots/{id}': EVERYONE,
  'GET /api/admin/data-penyewa-bots/{id}/adjust': OPERATORS,
  'POST /api/admin/data-penyewa-bots/{id}/adjust': OPERATORS,
  'POST /api/admin/data-penyewa-bots/grant': OPERATORS,
  'GET /api/admin/messages': EVERYONE,
  'GET /api/admin/messages/{id}': EVERYONE,
  'POST /api/admin/messages/{id}/resend': OPERATORS,
  'GET /api/admin/products': EVERYONE,
  'GET /api/admin/products/{id}': EVERYONE,
  'POST /api/admin/products': OPERATORS,
  'PATCH /api/admin/products/{id}': OPERATORS,
  'DELETE /api/admin/products/{id}': OPERATORS,
  'POST /api/admin/products/{id}/archive': OPERATORS,
  'POST /api/admin/products/{id}/restore': OPERATORS,
  'POST /api/admin/products/reorder': OPERATORS,
  'GET /api/admin/statuses': EVERYONE,
  'GET /api/admin/statuses/{id}': EVERYONE,
  'POST /api/admin/statuses/{id}/suspend': OPERATORS,
  'POST /api/admin/statuses/{id}/resume': OPERATORS,
  'GET /api/admin/templates': EVERYONE,
  'GET /api/admin/templates/{kind}': EVERYONE,
  'POST /api/admin/templates/{kind}/preview': OPERATORS,
  'POST /api/admin/templates/{kind}/test': OPERATORS,
  'PUT /api/admin/templates/{kind}/{language}': OPERATORS,
  'DELETE /api/admin/templates/{kind}/{language}': OPERATORS,
};
