import { akuns } from '../features/akuns/akuns.routes.js';
import { dashboard } from '../features/dashboard/dashboard.routes.js';
import { exportsFeature } from '../features/exports/exports.routes.js';
import { login } from '../features/login/login.routes.js';
import { moneyHealth } from '../features/money-health/money-health.routes.js';
import { overview } from '../features/overview/overview.routes.js';
import { queues } from '../features/queues/queues.routes.js';
import { transactions } from '../features/transactions/transactions.routes.js';
import type { Feature } from './feature.js';

/** In the order of the rail. */
export const features: readonly Feature[] = [
  overview,
  dashboard,
  transactions,
  moneyHealth,
  akuns,
  exportsFeature,
  queues,
  login,
];
