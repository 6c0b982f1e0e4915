import { account } from '../features/account/account.routes.js';
import { auth } from '../features/auth/auth.routes.js';
import { dashboard } from '../features/dashboard/dashboard.routes.js';
import { history } from '../features/history/history.routes.js';
import { landing } from '../features/landing/landing.routes.js';
import { order } from '../features/order/order.routes.js';
import { payment } from '../features/payment/payment.routes.js';
import { product } from '../features/product/product.routes.js';
import { renewal } from '../features/renewal/renewal.routes.js';
import { subscription } from '../features/subscription/subscription.routes.js';
import type { Feature } from './feature.js';

export const features: readonly Feature[] = [
  landing,
  product,
  auth,
  order,
  payment,
  dashboard,
  subscription,
  history,
  renewal,
  account,
];
