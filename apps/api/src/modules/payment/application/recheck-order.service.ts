import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor, type AuditEntry } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { RateLimiter, type Limit } from '../../../platform/security/rate-limiter.js';
import type { OrderState } from '../domain/order-states.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { CheckOrder } from './check-order.service.js';
import { OrderLease } from './order-lease.service.js';

const PER_ORDER: Limit = { name: 'recheck-order', points: 12, seconds: 60 };

export interface Recheck {
  /** Midtrans told everything that was asked. */
  answered: boolean;
  before: OrderState;
  after: OrderState;
}

/** An operator has Midtrans asked about an order now, whatever its state; what it says is applied as always. */
@Injectable()
export class RecheckOrder {
  constructor(
    private readonly orders: OrderRepository,
    private readonly lease: OrderLease,
    private readonly checkOrder: CheckOrder,
    private readonly limiter: RateLimiter,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /** Throws `not_found`, `too_many_requests`, and `order_busy` when somebody else is asking for longer than we wait. */
  async execute(orderId: string, actor: Actor): Promise<Recheck> {
    const order = await this.orders.find(orderId);
    if (!order) throw new AppError('not_found');
    await this.limiter.consume(PER_ORDER, orderId);
    const asked = await this.lease.hold(order.id, (sequence) => this.checkOrder.execute(order, sequence));
    if (!asked.held) throw new AppError('order_busy');
    const { state: after } = await this.orders.get(order.id);
    const recheck = { answered: asked.value, before: order.state, after };
    await this.note(orderId, recheck, actor);
    return recheck;
  }

  private note(orderId: string, { answered, before, after }: Recheck, actor: Actor): Promise<void> {
    const entry: AuditEntry = {
      action: 'order.recheck',
      subject: `order:${orderId}`,
      before: { state: before },
      after: { state: after, answered },
    };
    return this.database.run((tx) => this.audit.record(actor, entry, tx));
  }
}
