import { Injectable } from '@nestjs/common';
import { readRefundKeys } from '../../../integrations/midtrans/domain/refund-answers.js';
import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { decide, type Decision } from '../domain/decide.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { NotificationEntity } from '../persistence/notification.entity.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { RefundRepository } from '../persistence/refund.repository.js';
import { NotificationInbox } from './notification-inbox.service.js';
import { PaymentAlarms } from './payment-alarms.js';
import { PaymentOutcomes } from './payment-outcomes.js';
import { SettleOrder } from './settle-order.service.js';

/** What Midtrans answered, to the question of that number. */
export interface Answer {
  orderRowId: number;
  sequence: number;
  report: TransactionReport;
  /** The whole answer, kept as the order's last word. */
  body: object;
}

/**
 * Where webhook, confirmation and reconciler end, with an answer that Midtrans itself has given. One transaction: order
 * row locked, decision, attempts, what was bought or is taken back, order, refunds, notifications.
 */
@Injectable()
export class ApplyNotification {
  constructor(
    private readonly orders: OrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly refunds: RefundRepository,
    private readonly settleOrder: SettleOrder,
    private readonly inbox: NotificationInbox,
    private readonly outcomes: PaymentOutcomes,
    private readonly alarms: PaymentAlarms,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param notifications those that made us ask; what becomes of them is committed with the rest */
  async execute(answer: Answer, notifications: readonly NotificationEntity[] = []): Promise<Decision> {
    const { orderRowId, report } = answer;
    const decision = await this.database.run(async (tx) => {
      const order = await this.orders.lock(orderRowId, tx);
      const decided = await this.decide(order, answer, tx);
      await this.inbox.settle(notifications, report, decided, tx);
      return decided;
    });
    if (decision.kind === 'apply') this.outcomes.listener.afterCommit(orderRowId);
    if (decision.kind === 'review') this.alarms.raise(decision.why, report.orderId, report.transactionId);
    return decision;
  }

  private async decide(order: OrderEntity, { report, sequence, body }: Answer, tx: Tx): Promise<Decision> {
    const known = await this.attempts.ofOrder(order.id, tx);
    const owner = await this.attempts.orderOf(report.transactionId, tx);
    if (owner !== null && owner !== order.id) return { kind: 'review', why: 'speaks_of_another' };
    const decision = decide(order.amount, known, report, sequence);
    if (decision.kind === 'apply') {
      await this.settleOrder.execute(order, known, decision, { rawResponse: JSON.stringify(body) }, tx);
      await this.refunds.finishMade(order.id, readRefundKeys(body), this.clock.now(), tx);
    }
    return decision;
  }
}
