import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError, fieldError } from '../../../platform/errors/app-error.js';
import { newRefundKey, planRefund, type RefundFault, type ReturnWay } from '../domain/refund-rules.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import { OrderRepository } from '../persistence/order.repository.js';
import type { RefundEntity } from '../persistence/refund.entity.js';
import { RefundRepository } from '../persistence/refund.repository.js';
import { refuseMoved } from './as-seen.js';
import { MakeRefund } from './make-refund.service.js';

export interface RefundWish {
  orderId: string;
  /** The attempt whose money goes back. */
  transactionId: string;
  /** Whole rupiah. */
  amount: number;
  /** Past Midtrans, although the method could be refunded there. */
  byHand?: boolean;
  reason: string;
  /** Who wants it. */
  actor: Actor;
  /** The order's `updated_at` as the operator saw it. */
  seenAt?: Date | undefined;
}

const FAULTS: Readonly<Record<RefundFault, () => AppError>> = {
  odd_amount: () => fieldError('amount', 'money'),
  too_much: () => new AppError('refund_too_much'),
  no_money: () => new AppError('refund_not_possible', { data: { why: 'no_money' } }),
  not_settled: () => new AppError('refund_not_possible', { data: { why: 'not_settled' } }),
  not_whole: () => new AppError('refund_not_possible', { data: { why: 'not_whole' } }),
};

/** An operator gives money back (the payment rules, Notifications 9): the row first, then the call. */
@Injectable()
export class StartRefund {
  constructor(
    private readonly orders: OrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly refunds: RefundRepository,
    private readonly makeRefund: MakeRefund,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the refund: `done`, `refused`, still `asked` when nobody knows yet, or `manual` when Midtrans cannot make
   * it. Throws `not_found`, `conflict`, `refund_not_possible`, `refund_too_much` and `validation_failed`; then there is
   * none.
   */
  async execute(wish: RefundWish): Promise<RefundEntity> {
    const order = await this.orders.find(wish.orderId);
    if (!order) throw new AppError('not_found');
    const refundKey = newRefundKey();
    await this.database.run((tx) => this.commit(order.id, refundKey, wish, tx));
    await this.makeRefund.execute(refundKey);
    return (await this.refunds.find(refundKey)) as RefundEntity;
  }

  /** Under the order's lock, so that two refunds at once do not give back more than came. */
  private async commit(orderRowId: number, refundKey: string, wish: RefundWish, tx: Tx): Promise<void> {
    const { transactionId, amount, reason, actor } = wish;
    const order = await this.orders.lock(orderRowId, tx);
    refuseMoved(order, wish.seenAt);
    const way = await this.wayOf(orderRowId, wish, tx);
    const byHand = way === 'manual';
    const askedAt = this.clock.now();
    const state = byHand ? 'manual' : 'asked';
    const nextTryAt = byHand ? null : askedAt;
    const refund = { orderRowId, refundKey, transactionId, amount, way, state, reason, askedAt } as const;
    await this.refunds.add({ ...refund, actor: actor.name, nextTryAt }, tx);
    await this.audit.record(
      actor,
      {
        action: 'refund.start',
        subject: `order:${order.orderId}`,
        before: { state: order.state },
        after: { refund_key: refundKey, transaction_id: transactionId, amount, way, state, reason },
      },
      tx,
    );
  }

  private async wayOf(orderRowId: number, wish: RefundWish, tx: Tx): Promise<ReturnWay> {
    const attempts = await this.attempts.ofOrder(orderRowId, tx);
    const attempt = attempts.find(({ transactionId }) => transactionId === wish.transactionId);
    if (!attempt) throw new AppError('not_found');
    const all = await this.refunds.ofOrder(orderRowId, tx);
    const before = all.filter(({ transactionId }) => transactionId === wish.transactionId);
    const plan = planRefund(attempt, before, wish.amount, wish.byHand ?? false);
    if (plan.kind === 'refused') throw FAULTS[plan.why]();
    return plan.way;
  }
}
