import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { RefundOptions, type RefundOption } from '../../payment/application/refund-options.service.js';
import {
  PreviewReversal,
  type ReversalPreview,
} from '../../subscription/application/preview-reversal.service.js';
import type { History } from './domain/history.js';
import { timelineOf, type TimelineEvent } from './domain/timeline.js';
import { TransactionHistoryRepository } from './transaction-history.repository.js';
import type { WantedTransactions } from './transactions.conditions.js';
import {
  type TransactionDetailRow,
  type TransactionRow,
  TransactionsRepository,
} from './transactions.repository.js';

export interface TransactionDetail {
  order: TransactionDetailRow;
  history: History;
  timeline: TimelineEvent[];
  /** Names of the administrators in it, by what they are called there. */
  names: Map<string, string>;
}

export interface RefundPreview extends RefundOption {
  reversal: ReversalPreview | null;
}

/** Orders, as operators look them up. */
@Injectable()
export class Transactions {
  constructor(
    private readonly repository: TransactionsRepository,
    private readonly histories: TransactionHistoryRepository,
    private readonly refundOptions: RefundOptions,
    private readonly previewReversal: PreviewReversal,
  ) {}

  list(wanted: WantedTransactions, part: Part): Promise<Listed<TransactionRow>> {
    return this.repository.list(wanted, part);
  }

  /** Throws `not_found`. */
  async orderIdOf(id: number): Promise<string> {
    return (await this.find(id)).order_id;
  }

  /** Throws `not_found`. */
  async show(id: number): Promise<TransactionDetail> {
    const order = await this.find(id);
    const history = await this.histories.of(order);
    const timeline = timelineOf(order, history);
    const names = await this.histories.namesOf(timeline.flatMap(({ actor }) => actor ?? []));
    return { order, history, timeline, names };
  }

  /** What a refund would be and take back. Throws `not_found`. */
  async previewRefund(
    id: number,
    wish: { transactionId: string; amount: number; byHand: boolean },
  ): Promise<RefundPreview> {
    const option = await this.refundOptions.execute({ orderId: await this.orderIdOf(id), ...wish });
    const { grossAmount: amount, returnedCumulative } = option;
    const reversal = await this.previewReversal.execute(wish.transactionId, { amount, returnedCumulative });
    return { ...option, reversal };
  }

  private async find(id: number): Promise<TransactionDetailRow> {
    const order = await this.repository.find(id);
    if (!order) throw new AppError('not_found');
    return order;
  }
}
