import { Injectable } from '@nestjs/common';
import { PaymentHistory, type HistoryItem } from './payment-history.service.js';
import { SubscriptionQueries, type SubscriptionDetail } from './subscription-queries.service.js';

/** A subscription whose entries can be told in words: beside them the orders that they come from, by order id. */
export interface ExplainedSubscription extends SubscriptionDetail {
  payments: Map<string, HistoryItem>;
}

/** The answer to "why is my date this one?". */
@Injectable()
export class SubscriptionHistory {
  constructor(
    private readonly subscriptions: SubscriptionQueries,
    private readonly history: PaymentHistory,
  ) {}

  /** Throws `not_found` when it is not this customer's. */
  async find(akunId: number, id: number): Promise<ExplainedSubscription> {
    const detail = await this.subscriptions.find(akunId, id);
    const orderIds = detail.entries.map(({ orderId }) => orderId).filter((orderId) => orderId !== null);
    return { ...detail, payments: await this.history.byId(akunId, [...new Set(orderIds)]) };
  }
}
