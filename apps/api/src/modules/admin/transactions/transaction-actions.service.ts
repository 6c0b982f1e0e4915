import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { AppError, fieldError } from '../../../platform/errors/app-error.js';
import { DecideReview } from '../../payment/application/decide-review.service.js';
import { FinishManualRefund } from '../../payment/application/finish-manual-refund.service.js';
import { RecheckOrder, type Recheck } from '../../payment/application/recheck-order.service.js';
import { ReviewQueries } from '../../payment/application/review-queries.service.js';
import { StartRefund } from '../../payment/application/start-refund.service.js';
import type { RefundEntity } from '../../payment/persistence/refund.entity.js';
import { TransactionHistoryRepository } from './transaction-history.repository.js';
import type { RefundRequest, ReviewRequest } from './transactions.requests.js';
import { TransactionsRepository } from './transactions.repository.js';

/** What operators do to orders; each is kept in the audit log by who does it. */
@Injectable()
export class TransactionActions {
  constructor(
    private readonly transactions: TransactionsRepository,
    private readonly histories: TransactionHistoryRepository,
    private readonly recheckOrder: RecheckOrder,
    private readonly startRefund: StartRefund,
    private readonly finishRefund: FinishManualRefund,
    private readonly decideReview: DecideReview,
    private readonly reviews: ReviewQueries,
  ) {}

  /** Throws what {@link RecheckOrder.execute} throws. */
  async recheck(id: number, actor: Actor): Promise<Recheck> {
    return this.recheckOrder.execute(await this.orderIdOf(id), actor);
  }

  /** Throws what {@link StartRefund.execute} throws. */
  async refund(id: number, request: RefundRequest, actor: Actor): Promise<RefundEntity> {
    const { transaction_id: transactionId, amount, reason, by_hand: byHand = false } = request;
    const seenAt = new Date(request.updated_at);
    const orderId = await this.orderIdOf(id);
    return this.startRefund.execute({ orderId, transactionId, amount, reason, byHand, actor, seenAt });
  }

  /** The money of a refund by hand went. Throws what {@link FinishManualRefund.done} throws. */
  async refundDone(id: number, refundKey: string, proof: string, actor: Actor): Promise<void> {
    await this.refuseForeign(id, refundKey);
    await this.finishRefund.done(refundKey, { proof, actor });
  }

  async withdrawRefund(id: number, refundKey: string, reason: string, actor: Actor): Promise<void> {
    await this.refuseForeign(id, refundKey);
    await this.finishRefund.withdraw(refundKey, { reason, actor });
  }

  /** Throws `validation_failed` without what the decision wants, and what {@link DecideReview} throws. */
  async review(id: number, request: ReviewRequest, actor: Actor): Promise<void> {
    const orderId = await this.orderIdOf(id);
    const { decision, reason, transaction_id: transactionId, updated_at: updatedAt } = request;
    if (decision === 'seen') return this.reviews.markSeen(orderId, actor);
    if (reason === undefined) throw fieldError('reason', 'required');
    const word = {
      orderId,
      reason,
      actor,
      seenAt: updatedAt === undefined ? undefined : new Date(updatedAt),
    };
    if (decision === 'close') {
      await this.decideReview.close(word);
      return;
    }
    if (transactionId === undefined) throw fieldError('transaction_id', 'required');
    await this.decideReview.accept({ ...word, transactionId });
  }

  private async orderIdOf(id: number): Promise<string> {
    const order = await this.transactions.find(id);
    if (!order) throw new AppError('not_found');
    return order.order_id;
  }

  private async refuseForeign(id: number, refundKey: string): Promise<void> {
    if (!(await this.histories.hasRefund(id, refundKey))) throw new AppError('not_found');
  }
}
