import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@teamanubot/contracts';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError, fieldError } from '../../../platform/errors/app-error.js';
import type { Attempt } from '../domain/attempt.js';
import { settle } from '../domain/settle.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import type { RefundEntity } from '../persistence/refund.entity.js';
import { RefundRepository } from '../persistence/refund.repository.js';
import { PaymentOutcomes } from './payment-outcomes.js';
import { SettleOrder } from './settle-order.service.js';

/** What Midtrans cannot give back, a person does, and says so here; then the time goes (Notifications 9). */
@Injectable()
export class FinishManualRefund {
  constructor(
    private readonly orders: OrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly refunds: RefundRepository,
    private readonly settleOrder: SettleOrder,
    private readonly outcomes: PaymentOutcomes,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The money went.
   *
   * @param proof what shows it, such as the reference of the transfer. Throws `validation_failed` without one,
   *   `not_found`, and `conflict` when the refund is not one to be made by hand or is finished already.
   */
  async done(refundKey: string, word: { proof: string; actor: Actor }): Promise<void> {
    if (word.proof.trim() === '') throw fieldError('proof', 'required');
    const refund = await this.find(refundKey);
    await this.database.run(async (tx) => {
      const order = await this.orders.lock(refund.orderRowId, tx);
      const finished = { finishedAt: this.clock.now(), finishedBy: word.actor.name, proof: word.proof };
      if (!(await this.refunds.finish(refundKey, 'manual', { state: 'done', ...finished }, tx))) {
        throw new AppError('conflict');
      }
      const before = await this.attempts.ofOrder(order.id, tx);
      const changed = before.map((attempt) => givenBack(attempt, refund));
      const settlement = settle(before, changed, order.amount);
      const state = await this.settleOrder.execute(order, before, settlement, {}, tx);
      const after = { refund_key: refundKey, refund: 'done', state, proof: word.proof };
      await this.note('refund.done', word.actor, order, after, tx);
    });
    this.outcomes.listener.afterCommit(refund.orderRowId);
  }

  /** It is not made after all. Throws `not_found` and `conflict`, as `done`. */
  async withdraw(refundKey: string, { reason, actor }: { reason: string; actor: Actor }): Promise<void> {
    const refund = await this.find(refundKey);
    const withdrawn = { state: 'refused', outcome: reason, finishedBy: actor.name } as const;
    const isDone = await this.database.run(async (tx: Tx) => {
      const order = await this.orders.lock(refund.orderRowId, tx);
      const change = { ...withdrawn, finishedAt: this.clock.now() };
      const finished = await this.refunds.finish(refundKey, 'manual', change, tx);
      const after = { refund_key: refundKey, refund: 'refused', state: order.state, reason };
      if (finished) await this.note('refund.withdraw', actor, order, after, tx);
      return finished;
    });
    if (!isDone) throw new AppError('conflict');
  }

  private note(
    action: AuditAction,
    actor: Actor,
    { orderId, state }: OrderEntity,
    after: object,
    tx: Tx,
  ): Promise<void> {
    const before = { refund: 'manual', state };
    return this.audit.record(actor, { action, subject: `order:${orderId}`, before, after }, tx);
  }

  private async find(refundKey: string): Promise<RefundEntity> {
    const refund = await this.refunds.find(refundKey);
    if (!refund) throw new AppError('not_found');
    return refund;
  }
}

function givenBack(attempt: Attempt, { transactionId, amount }: RefundEntity): Attempt {
  if (attempt.transactionId !== transactionId) return attempt;
  return { ...attempt, returnedByHand: attempt.returnedByHand + amount };
}
