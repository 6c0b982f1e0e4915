import { Injectable } from '@nestjs/common';
import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { Attempt } from '../domain/attempt.js';
import { nextCheckAt } from '../domain/check-ladder.js';
import { decide, type Decision } from '../domain/decide.js';
import { deriveOrder, leading } from '../domain/derive-order.js';
import { termsOf } from '../domain/order-terms.js';
import { isObjection, type Objection } from '../domain/review-reasons.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { NotificationEntity } from '../persistence/notification.entity.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { NotificationInbox } from './notification-inbox.service.js';
import { PaymentAlarms } from './payment-alarms.js';
import { PaymentOutcomes, type PaidPayment } from './payment-outcomes.js';

/** What Midtrans answered, to the question of that number. */
export interface Answer {
  orderRowId: number;
  sequence: number;
  report: TransactionReport;
  /** The whole answer, kept as the order's last word. */
  body: object;
}

type Applied = Extract<Decision, { kind: 'apply' }>;

/**
 * The only code that settles. Webhook, confirmation and reconciler all end here, with an answer that Midtrans itself
 * has given. One transaction: order row locked, decision, attempt, what was bought, order, notifications.
 */
@Injectable()
export class ApplyNotification {
  constructor(
    private readonly orders: OrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly inbox: NotificationInbox,
    private readonly outcomes: PaymentOutcomes,
    private readonly alarms: PaymentAlarms,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param notifications those that made us ask; what becomes of them is committed with the rest */
  async execute(answer: Answer, notifications: readonly NotificationEntity[] = []): Promise<Decision> {
    const { orderRowId, report, sequence } = answer;
    const now = this.clock.now();
    const decision = await this.database.run(async (tx) => {
      const order = await this.orders.lock(orderRowId, tx);
      const known = await this.attempts.ofOrder(orderRowId, tx);
      const decided = decide(order.amount, known, report, sequence);
      if (decided.kind === 'apply') await this.save(order, decided, answer, now, tx);
      await this.inbox.settle(notifications, report, decided, tx);
      if (decided.kind === 'apply' && decided.gives) await this.conclude(order, decided.gives, now, tx);
      return decided;
    });
    if (decision.kind === 'apply') this.outcomes.listener.afterCommit(orderRowId);
    if (decision.kind === 'review') this.alarms.raise(decision.why, report.orderId, report.transactionId);
    return decision;
  }

  private async save(
    order: OrderEntity,
    { attempts, told, gives }: Applied,
    { body }: Answer,
    now: Date,
    tx: Tx,
  ): Promise<void> {
    await this.attempts.save(order.id, told, tx);
    if (gives && gives !== told) await this.attempts.save(order.id, gives, tx);
    const objection = gives ? await this.give(order, gives, now, tx) : objectionTo(order);
    const paid = gives ? { paidAt: now, late: order.closedAt !== null } : {};
    const derived = deriveOrder({ ...order, objection }, attempts);
    const shown = leading(attempts);
    await this.orders.update(
      order.id,
      {
        ...derived,
        ...paid,
        transactionId: shown?.transactionId ?? null,
        transactionStatus: shown?.status ?? order.transactionStatus,
        rawResponse: JSON.stringify(body),
        nextCheckAt: nextCheckAt({ ...order, ...derived, ...paid }, now),
      },
      tx,
    );
  }

  private async give(order: OrderEntity, attempt: Attempt, now: Date, tx: Tx): Promise<Objection | null> {
    const { review } = await this.outcomes.listener.onPaid(paymentOf(order, attempt, now), tx);
    return review ?? null;
  }

  /** Last in the transaction: what is locked here is locked for a moment only. */
  private async conclude(order: OrderEntity, attempt: Attempt, now: Date, tx: Tx): Promise<void> {
    await this.outcomes.listener.beforeCommit(paymentOf(order, attempt, now), tx);
  }
}

function paymentOf(order: OrderEntity, attempt: Attempt, paidAt: Date): PaidPayment {
  return {
    orderRowId: order.id,
    orderId: order.orderId,
    akunId: order.akunId,
    amount: order.amount,
    terms: termsOf(order),
    transactionId: attempt.transactionId,
    paymentType: attempt.paymentType,
    orderedAt: order.createdAt,
    paidAt,
    late: order.closedAt !== null,
  };
}

/** What was objected when it was paid stands until somebody has looked at it. */
function objectionTo({ reviewReason }: OrderEntity): Objection | null {
  return isObjection(reviewReason) ? reviewReason : null;
}
