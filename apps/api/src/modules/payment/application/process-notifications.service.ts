import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { NotificationEntity } from '../persistence/notification.entity.js';
import { NotificationRepository } from '../persistence/notification.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { ApplyNotification } from './apply-notification.service.js';
import { AskMidtrans, type Truth } from './ask-midtrans.service.js';
import { MidtransHealth } from './midtrans-health.service.js';
import { NotificationInbox } from './notification-inbox.service.js';
import { OrderLease } from './order-lease.service.js';

/** First door: works through the inbox, one order at a time, and asks Midtrans once for each transaction in it. */
@Injectable()
export class ProcessNotifications {
  private readonly logger = new Logger(ProcessNotifications.name);

  constructor(
    private readonly notifications: NotificationRepository,
    private readonly orders: OrderRepository,
    private readonly inbox: NotificationInbox,
    private readonly lease: OrderLease,
    private readonly askMidtrans: AskMidtrans,
    private readonly applyNotification: ApplyNotification,
    private readonly health: MidtransHealth,
    private readonly clock: Clock,
  ) {}

  /** The order of one notification; nothing when it is finished already, or Midtrans is unwell: then a sweep finds it. */
  async executeFor(notificationId: number): Promise<void> {
    if (this.health.allowance(1) === 0) return;
    const orderId = await this.notifications.orderIdOf(notificationId);
    if (orderId !== null) await this.execute(orderId);
  }

  /** Orders that nobody was woken for, so many side by side; answers how many could be worked on. */
  async sweep(sideBySide: number): Promise<number> {
    const orderIds = await this.notifications.ordersWithDue(
      this.clock.now(),
      this.health.allowance(sideBySide),
    );
    const worked = await Promise.all(orderIds.map((orderId) => this.execute(orderId)));
    return worked.filter(Boolean).length;
  }

  /** Everything that is due about the order. False when somebody else is at it; they will see what came since. */
  async execute(orderId: string): Promise<boolean> {
    const order = await this.orders.find(orderId);
    if (!order) return this.ignore(orderId);
    const worked = await this.lease.tryHold(order.id, async (sequence) => {
      let due = await this.due(orderId);
      while (due.length > 0) {
        await this.work(order, due, sequence);
        due = await this.due(orderId);
      }
    });
    return worked.held;
  }

  /** Well signed, but not ours: the dashboard's test, or another shop with the same account. */
  private async ignore(orderId: string): Promise<true> {
    await this.inbox.mark(await this.due(orderId), { state: 'ignored', why: 'unknown_order' });
    return true;
  }

  private async work(order: OrderEntity, due: NotificationEntity[], sequence: number): Promise<void> {
    for (const [transactionId, notifications] of byTransaction(due)) {
      try {
        await this.ask(order, transactionId, notifications, sequence);
      } catch (error) {
        this.logger.error(
          { err: error, orderId: order.orderId },
          'notification not applied; it will be tried again',
        );
        await this.inbox.mark(notifications, { state: 'waiting', why: 'failed' });
      }
    }
  }

  private async ask(
    { id: orderRowId, orderId }: OrderEntity,
    transactionId: string | null,
    notifications: NotificationEntity[],
    sequence: number,
  ): Promise<void> {
    const truth = transactionId
      ? await this.askMidtrans.aboutTransaction(orderId, transactionId, true)
      : await this.askMidtrans.aboutOrder(orderId);
    if (truth.kind === 'told') {
      await this.applyNotification.execute({ orderRowId, sequence, ...truth }, notifications);
    } else {
      await this.inbox.mark(notifications, withoutAnswer(truth));
    }
  }

  private due(orderId: string): Promise<NotificationEntity[]> {
    return this.notifications.dueOf(orderId, this.clock.now());
  }
}

function withoutAnswer(truth: Exclude<Truth, { kind: 'told' }>) {
  if (truth.kind === 'speaks_of_another') return { state: 'review', why: truth.kind } as const;
  return { state: 'waiting', why: truth.kind === 'silent' ? truth.why : truth.kind } as const;
}

function byTransaction(due: readonly NotificationEntity[]): Map<string | null, NotificationEntity[]> {
  const groups = new Map<string | null, NotificationEntity[]>();
  for (const each of due) groups.set(each.transactionId, [...(groups.get(each.transactionId) ?? []), each]);
  return groups;
}
