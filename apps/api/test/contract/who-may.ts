import type { Role } from '../../src/platform/security/roles.js';

const EVERYONE: readonly Role[] = ['owner', 'operator', 'finance', 'viewer'];
const MONEY: readonly Role[] = ['owner', 'finance'];
const EXPORTERS: readonly Role[] = ['owner', 'operator', 'finance'];
const OPERATORS: readonly Role[] = ['owner', 'operator'];

/** Which role may use which route of the console: the table of the HTTP contract, route by route. */
export const WHO_MAY: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/admin/me': EVERYONE,
  'GET /api/admin/overview': EVERYONE,
  'GET /api/admin/akuns': EVERYONE,
  'GET /api/admin/akuns/{id}': EVERYONE,
  'GET /api/admin/transactions': EVERYONE,
  'GET /api/admin/transactions/{id}': EVERYONE,
  'GET /api/admin/transactions/{id}/refund-preview': MONEY,
  'POST /api/admin/transactions/{id}/recheck': MONEY,
  'POST /api/admin/transactions/{id}/refund': MONEY,
  'POST /api/admin/transactions/{id}/refunds/{refund_key}/done': MONEY,
  'POST /api/admin/transactions/{id}/refunds/{refund_key}/withdraw': MONEY,
  'POST /api/admin/transactions/{id}/review': MONEY,
  'GET /api/admin/dashboard': EVERYONE,
  'GET /api/admin/money-health': MONEY,
  'POST /api/admin/money-health/{rule}/mend': MONEY,
  'GET /api/admin/queues': EVERYONE,
  'GET /api/admin/queues/{name}/jobs': EVERYONE,
  'POST /api/admin/queues/{name}/jobs/{job}/retry': OPERATORS,
  'POST /api/admin/queues/{name}/jobs/{job}/discard': OPERATORS,
  'GET /api/admin/exports': EXPORTERS,
  'POST /api/admin/exports': EXPORTERS,
  'GET /api/admin/exports/{id}': EXPORTERS,
  'POST /api/admin/exports/{id}/cancel': EXPORTERS,
  'GET /api/admin/exports/{id}/file': EXPORTERS,
  'GET /api/admin/notifications': EVERYONE,
  'POST /api/admin/notifications/{id}/close': MONEY,
  'GET /api/admin/data-penyewa-bots': EVERYONE,
  'GET /api/admin/products': EVERYONE,
  'GET /api/admin/products/{id}': EVERYONE,
  'POST /api/admin/products': OPERATORS,
  'PATCH /api/admin/products/{id}': OPERATORS,
  'DELETE /api/admin/products/{id}': OPERATORS,
  'POST /api/admin/products/{id}/archive': OPERATORS,
  'POST /api/admin/products/{id}/restore': OPERATORS,
  'POST /api/admin/products/reorder': OPERATORS,
};
