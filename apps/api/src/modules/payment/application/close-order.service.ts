import { Injectable } from '@nestjs/common';
import { MidtransClient } from '../../../integrations/midtrans/midtrans.client.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { standingOf } from '../domain/attempt.js';
import { nextCheckAt } from '../domain/check-ladder.js';
import type { ClosedState, OrderState } from '../domain/order-states.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { CheckOrder } from './check-order.service.js';
import { OrderLease } from './order-lease.service.js';
import { OrderStates } from './order-states.service.js';
import { PaymentAlarms } from './payment-alarms.js';

/**
 * Closes an order so that nothing of it stays payable (the payment rules, Ordering 5). A saga: the intent is committed
 * first, every step may be repeated, and whoever finds the order `cancelling` goes through all of them again.
 */
@Injectable()
export class CloseOrder {
  constructor(
    private readonly orders: OrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly states: OrderStates,
    private readonly lease: OrderLease,
    private readonly checkOrder: CheckOrder,
    private readonly midtrans: MidtransClient,
    private readonly alarms: PaymentAlarms,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins and, if Midtrans lets us, finishes. Answers what the order then is: closed, `paid` or `review` when money
   * was found, or still `cancelling`, which the reconciler finishes.
   */
  async execute(order: OrderEntity, closeAs: ClosedState): Promise<OrderState> {
    await this.begin(order, closeAs);
    await this.lease.hold(order.id, (sequence) => this.resume(order.id, sequence));
    return (await this.orders.get(order.id)).state;
  }

  /** Commits the intent. Nothing happens to an order that is not open any more. */
  async begin(order: OrderEntity, closeAs: ClosedState): Promise<void> {
    const soon = nextCheckAt({ ...order, state: 'cancelling' }, this.clock.now());
    await this.orders.beginClosing(order.id, closeAs, soon ?? this.clock.now());
  }

  /** Goes through all steps, as far as Midtrans answers. The caller holds the order's lease. */
  async resume(orderRowId: number, sequence: number): Promise<void> {
    const order = await this.orders.get(orderRowId);
    if (order.state !== 'cancelling') return;
    const page = await this.closePage(order);
    const answered = page !== 'unknown' && (await this.checkOrder.execute(order, sequence));
    if (!answered) return;
    if (!(await this.cancelAttempts(order, sequence))) return;
    if (page === 'in_use' && (await this.closePage(order)) === 'unknown') return;
    await this.finish(orderRowId);
  }

  /**
   * From then on nobody can choose a method. A page that was never given to anybody needs no closing. One that Midtrans
   * will not close, in words that we do not know, may be in use: its attempts are dealt with, it is asked for once more,
   * and the watch that goes on after closing finds what is paid with it later.
   */
  private async closePage({ orderId, snapToken }: OrderEntity): Promise<'closed' | 'in_use' | 'unknown'> {
    if (snapToken === null) return 'closed';
    const answer = await this.midtrans.cancelToken(snapToken);
    switch (answer.kind) {
      case 'cancelled':
      case 'gone':
        return 'closed';
      case 'in_progress':
        return 'in_use';
      case 'refused':
        this.alarms.raise('page_not_closed', orderId, answer.reason);
        return 'in_use';
      default:
        return 'unknown';
    }
  }

  /** Each attempt by its own id. One that cannot be cancelled any more is read again: it may have been paid. */
  private async cancelAttempts(order: OrderEntity, sequence: number): Promise<boolean> {
    const undecided = await this.undecided(order);
    if (undecided.length === 0) return true;
    for (const { transactionId } of undecided) {
      const { kind } = await this.midtrans.cancelTransaction(transactionId);
      if (kind !== 'cancelled' && kind !== 'refused') return false;
    }
    return (await this.checkOrder.execute(order, sequence)) && (await this.undecided(order)).length === 0;
  }

  private async undecided({ id, amount }: OrderEntity) {
    const attempts = await this.attempts.ofOrder(id);
    return attempts.filter((attempt) => standingOf(attempt, amount) === 'undecided');
  }

  /** Nothing is payable any more. Money that was found on the way has taken the order out of `cancelling`. */
  private async finish(orderRowId: number): Promise<void> {
    await this.database.run(async (tx) => {
      const order = await this.orders.lock(orderRowId, tx);
      if (order.state !== 'cancelling') return;
      const attempts = await this.attempts.ofOrder(orderRowId, tx);
      await this.states.write(order, { closedAt: this.clock.now() }, attempts, tx);
    });
  }
}
