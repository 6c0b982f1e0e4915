import { akuns } from '../features/akuns/akuns.routes.js';
import { apiTokens } from '../features/api-tokens/api-tokens.routes.js';
import { auditLogs } from '../features/audit-logs/audit-logs.routes.js';
import { compensations } from '../features/compensations/compensations.routes.js';
import { dashboard } from '../features/dashboard/dashboard.routes.js';
import { exportsFeature } from '../features/exports/exports.routes.js';
import { login } from '../features/login/login.routes.js';
import { me } from '../features/me/me.routes.js';
import { messages } from '../features/messages/messages.routes.js';
import { moneyHealth } from '../features/money-health/money-health.routes.js';
import { products } from '../features/products/products.routes.js';
import { queues } from '../features/queues/queues.routes.js';
import { rentals } from '../features/rentals/rentals.routes.js';
import { settings } from '../features/settings/settings.routes.js';
import { transactions } from '../features/transactions/transactions.routes.js';
import { users } from '../features/users/users.routes.js';
import type { Feature } from './feature.js';

/** In the order of the rail. */
export const features: readonly Feature[] = [
  dashboard,
  transactions,
  moneyHealth,
  akuns,
  rentals,
  compensations,
  products,
  messages,
  exportsFeature,
  queues,
  users,
  apiTokens,
  auditLogs,
  settings,
  me,
  login,
];
