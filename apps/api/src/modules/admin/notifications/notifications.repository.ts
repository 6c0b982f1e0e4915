import { Injectable } from '@nestjs/common';
import { type Listed, Lists } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { NotificationState } from '../../payment/domain/notification-outcome.js';

export interface NotificationListRow {
  id: string;
  order_id: string;
  transaction_id: string | null;
  state: NotificationState;
  tries: number;
  error: string | null;
  raw_body: string;
  received_at: Date;
  processed_at: Date | null;
  /** The order that it names, if there is one. */
  order_row_id: string | null;
}

export interface WantedNotifications {
  states: readonly NotificationState[] | undefined;
  orderId: string | undefined;
}

const COLUMNS = `n.id AS id, n.order_id, n.transaction_id, n.state, n.attempts AS tries, n.error, n.raw_body,
  n.received_at, n.processed_at, o.id AS order_row_id`;

/** What operators see of the inbox. */
@Injectable()
export class NotificationsRepository {
  constructor(private readonly lists: Lists) {}

  list({ states, orderId }: WantedNotifications, part: Part): Promise<Listed<NotificationListRow>> {
    const plan = {
      table: 'midtrans_notifications',
      as: 'n',
      columns: COLUMNS,
      joins: 'LEFT JOIN payment_transactions o ON o.midtrans_order_id = n.order_id',
      where: [
        ...(states ? [{ sql: 'n.state IN (?)', values: [states] }] : []),
        ...(orderId === undefined ? [] : [{ sql: 'n.order_id = ?', values: [orderId] }]),
      ],
      sorts: { received_at: 'n.received_at' },
    };
    return this.lists.part(plan, part);
  }
}
