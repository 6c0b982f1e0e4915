import { Injectable } from '@nestjs/common';
import {
  readRefundKeys,
  type RefundAnswer,
  type RefundWay,
} from '../../../integrations/midtrans/domain/refund-answers.js';
import { MidtransClient } from '../../../integrations/midtrans/midtrans.client.js';
import { Clock } from '../../../platform/clock/clock.js';
import { SHORTEST_WAIT } from '../domain/check-ladder.js';
import { refundOutcome, SAME_KEY_FOR, type RefundOutcome } from '../domain/refund-outcome.js';
import { retryWait } from '../domain/retry-schedule.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderLeaseRepository } from '../persistence/order-lease.repository.js';
import { OrderRepository } from '../persistence/order.repository.js';
import type { RefundEntity } from '../persistence/refund.entity.js';
import { RefundRepository } from '../persistence/refund.repository.js';
import { ApplyNotification } from './apply-notification.service.js';
import { AskMidtrans } from './ask-midtrans.service.js';
import { MidtransHealth } from './midtrans-health.service.js';
import { OrderLease } from './order-lease.service.js';
import { PaymentAlarms } from './payment-alarms.js';

/** Asks Midtrans to make a refund that is committed, until it is known what became of it. Each call has the same key. */
@Injectable()
export class MakeRefund {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly orders: OrderRepository,
    private readonly leases: OrderLeaseRepository,
    private readonly lease: OrderLease,
    private readonly midtrans: MidtransClient,
    private readonly askMidtrans: AskMidtrans,
    private readonly applyNotification: ApplyNotification,
    private readonly health: MidtransHealth,
    private readonly alarms: PaymentAlarms,
    private readonly clock: Clock,
  ) {}

  /** Refunds whose outcome is not known, so many at most; answers how many there were. */
  async sweep(sideBySide: number): Promise<number> {
    const atATime = this.health.allowance(sideBySide);
    const keys = atATime > 0 ? await this.refunds.due(this.clock.now(), atATime) : [];
    await Promise.all(keys.map((key) => this.execute(key)));
    return keys.length;
  }

  /** Nothing when the refund is decided, is for a person to make, or somebody else is asking. */
  async execute(refundKey: string): Promise<void> {
    const refund = await this.refunds.claim(refundKey);
    if (!refund) return;
    try {
      await this.write(refund, await this.make(refund, await this.orders.get(refund.orderRowId)));
    } finally {
      await this.refunds.release(refundKey);
    }
  }

  /** After the first call, what Midtrans lists is looked at first: the call may have been heard, and its answer lost. */
  private async make(refund: RefundEntity, order: OrderEntity): Promise<RefundOutcome> {
    const isFirst = refund.tries === 1;
    const listed = isFirst ? false : await this.isListed(refund, order);
    const isSameStill = this.clock.now().getTime() - refund.askedAt.getTime() < SAME_KEY_FOR;
    if (listed !== false || !isSameStill) return refundOutcome(listed, null);
    const answer = await this.call(refund);
    const seen = await this.isListed(refund, order);
    if (answer.kind === 'made' && !seen) await this.askSoon(order);
    return refundOutcome(seen, answer);
  }

  private call({ transactionId, way, refundKey, amount, reason }: RefundEntity): Promise<RefundAnswer> {
    return this.midtrans.refund(transactionId, way as RefundWay, { refund_key: refundKey, amount, reason });
  }

  /** What Midtrans says is applied as well: the time goes with the money. Null when it did not say. */
  private async isListed(refund: RefundEntity, order: OrderEntity): Promise<boolean | null> {
    const { id: orderRowId, orderId } = order;
    const { transactionId, refundKey } = refund;
    const held = await this.lease.hold(orderRowId, async (sequence) => {
      const truth = await this.askMidtrans.aboutTransaction(orderId, transactionId, true);
      if (truth.kind !== 'told') return null;
      await this.applyNotification.execute({ orderRowId, sequence, ...truth });
      return readRefundKeys(truth.body).includes(refundKey);
    });
    return held.held ? held.value : null;
  }

  private askSoon({ id, checkFailures }: OrderEntity): Promise<void> {
    const soon = new Date(this.clock.now().getTime() + SHORTEST_WAIT);
    return this.leases.schedule(id, soon, checkFailures);
  }

  private async write(refund: RefundEntity, outcome: RefundOutcome): Promise<void> {
    const { refundKey, tries, askedAt } = refund;
    const now = this.clock.now();
    if (outcome.kind === 'unknown') {
      if (now.getTime() - askedAt.getTime() >= SAME_KEY_FOR) this.alarms.raise('refund_unclear', refundKey);
      await this.refunds.tryLater(refundKey, new Date(now.getTime() + retryWait(tries)), outcome.why);
    } else {
      const why = outcome.kind === 'refused' ? outcome.why : null;
      await this.refunds.finish(refundKey, 'asked', { state: outcome.kind, outcome: why, finishedAt: now });
    }
  }
}
