import { akuns } from '../features/akuns/akuns.routes.js';
import { apiTokens } from '../features/api-tokens/api-tokens.routes.js';
import { auditLogs } from '../features/audit-logs/audit-logs.routes.js';
import { compensations } from '../features/compensations/compensations.routes.js';
import { login } from '../features/login/login.routes.js';
import { me } from '../features/me/me.routes.js';
import { messages } from '../features/messages/messages.routes.js';
import { overview } from '../features/overview/overview.routes.js';
import { products } from '../features/products/products.routes.js';
import { rentals } from '../features/rentals/rentals.routes.js';
import { users } from '../features/users/users.routes.js';
import type { Feature } from './feature.js';

/** In the order of the rail. */
export const features: readonly Feature[] = [
  overview,
  akuns,
  rentals,
  compensations,
  products,
  messages,
  users,
  apiTokens,
  auditLogs,
  me,
  login,
];
