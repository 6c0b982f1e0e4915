export type { AdminLogin, FailedMessage, Order, Overview, User } from './schema.js';
