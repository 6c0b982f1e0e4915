import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { OrderState } from '../../payment/domain/order-states.js';
import type { Periods } from './domain/periods.js';

/** Whole numbers, as text. */
export type Counts = Record<
  'activeRentals' | 'endingRentals' | 'openOrders' | 'newCustomers' | 'ordersInReview' | 'failedMessages',
  string
>;

/** Decimal strings of rupiah. */
export interface Revenue {
  week: string;
  month: string;
}

export interface OrderRow {
  orderId: string;
  createdAt: Date;
  customerName: string;
  productName: string;
  amount: string;
  state: OrderState;
  reviewReason: string | null;
}

export interface FailedMessageRow {
  id: string;
  /** `62…` */
  number: string;
  template: string;
  error: string | null;
  failedAt: Date;
}

/**
 * Reads across the tables of several modules for one page and changes none of them. Each figure comes out of an index;
 * the lists are short.
 */
@Injectable()
export class OverviewRepository {
  constructor(private readonly database: Database) {}

  counts({ now, weekAgo, weekAhead }: Periods): Promise<Counts> {
    return this.only<Counts>(
      `SELECT
        (SELECT COUNT(*) FROM statuses WHERE status = 'active' AND habis > ?) AS activeRentals,
        (SELECT COUNT(*) FROM statuses WHERE status = 'active' AND habis > ? AND habis <= ?) AS endingRentals,
        (SELECT COUNT(*) FROM payment_transactions WHERE state IN ('open', 'cancelling')) AS openOrders,
        (SELECT COUNT(*) FROM akuns WHERE created_at > ?) AS newCustomers,
        (SELECT COUNT(*) FROM payment_transactions WHERE state = 'review') AS ordersInReview,
        (SELECT COUNT(*) FROM whatsapp_messages WHERE state = 'failed' AND updated_at > ?) AS failedMessages`,
      [now, now, weekAhead, weekAgo, weekAgo],
    );
  }

  /** What customers have paid and not been given back; an order in review counts when it is decided. */
  revenue({ weekAgo, monthAgo }: Periods): Promise<Revenue> {
    return this.only<Revenue>(
      `SELECT COALESCE(SUM(IF(paid_at > ?, kept, 0)), 0.00) AS week, COALESCE(SUM(kept), 0.00) AS month
       FROM (
         SELECT orders.paid_at, orders.amount - IF(orders.state = 'part_refunded', (
           SELECT COALESCE(SUM(attempts.refunded), 0) FROM payment_attempts attempts
           WHERE attempts.payment_transaction_id = orders.id
         ), 0) AS kept
         FROM payment_transactions orders
         WHERE orders.paid_at > ? AND orders.state IN ('paid', 'part_refunded')
       ) AS received`,
      [weekAgo, monthAgo],
    );
  }

  newestOrders(limit: number): Promise<OrderRow[]> {
    return this.orders('', limit);
  }

  /** Orders that wait for an operator's decision, newest first. */
  newestInReview(limit: number): Promise<OrderRow[]> {
    return this.orders(`WHERE orders.state = 'review'`, limit);
  }

  /** Messages given up in the last week, newest first. */
  newestFailedMessages({ weekAgo }: Periods, limit: number): Promise<FailedMessageRow[]> {
    return this.rows<FailedMessageRow>(
      `SELECT id, number, template, last_error AS error, updated_at AS failedAt
       FROM whatsapp_messages WHERE state = 'failed' AND updated_at > ? ORDER BY id DESC LIMIT ?`,
      [weekAgo, limit],
    );
  }

  /**
   * Orders of the former application did not note the name of their package. Left joins, so that the optimiser reads
   * the few orders first: beginning with the customers it would sort all orders there are.
   */
  private orders(where: string, limit: number): Promise<OrderRow[]> {
    return this.rows<OrderRow>(
      `SELECT orders.midtrans_order_id AS orderId, orders.created_at AS createdAt, COALESCE(akuns.name, '') AS customerName,
         COALESCE(NULLIF(orders.product_name, ''), products.name, '') AS productName,
         orders.amount, orders.state, orders.review_reason AS reviewReason
       FROM payment_transactions orders
       LEFT JOIN akuns ON akuns.id = orders.akun_id
       LEFT JOIN products ON products.id = orders.product_id
       ${where} ORDER BY orders.id DESC LIMIT ?`,
      [limit],
    );
  }

  /** The row of a query that always answers one. */
  private async only<Row>(sql: string, parameters: unknown[]): Promise<Row> {
    const [row] = await this.rows<Row>(sql, parameters);
    return row as Row;
  }

  private rows<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.database.on().query(sql, parameters);
  }
}
