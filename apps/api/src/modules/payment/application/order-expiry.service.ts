import { Injectable } from '@nestjs/common';
import { OperatorSettings } from '../../../platform/settings/operator-settings.js';
import { PaymentConfig } from '../payment.config.js';

/** Name of what an operator may set. */
export const ORDER_EXPIRY_SETTING = 'order_expiry_minutes';

/** How long an order can be paid: as an operator has set, else as the environment says. */
@Injectable()
export class OrderExpiry {
  constructor(
    private readonly config: PaymentConfig,
    private readonly settings: OperatorSettings,
  ) {}

  get usualMinutes(): number {
    return this.config.orderExpiryMinutes;
  }

  async minutes(): Promise<number> {
    return Number((await this.settings.get(ORDER_EXPIRY_SETTING)) ?? this.usualMinutes);
  }
}
