import type { EnvReader } from '../../platform/config/env.js';

/** How long an order can be paid. */
export class PaymentConfig {
  readonly orderExpiryMinutes: number;

  constructor(env: EnvReader) {
    this.orderExpiryMinutes = env.int('ORDER_EXPIRY_MINUTES', { default: 60, min: 5, max: 7 * 24 * 60 });
  }
}
