import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Listed, Lists } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { OrderState } from '../../payment/domain/order-states.js';
import type { ReviewReason } from '../../payment/domain/review-reasons.js';
import { RETURNED } from './returned.sql.js';
import { conditionsOf, type WantedTransactions } from './transactions.conditions.js';

export interface TransactionRow {
  id: string;
  order_id: string;
  created_at: Date | null;
  paid_at: Date | null;
  /** Decimal strings of rupiah, as is `returned`: what went back of it. */
  amount: string;
  returned: string;
  state: OrderState;
  review_reason: ReviewReason | null;
  review_seen_at: Date | null;
  payment_type: string | null;
  product_id: string;
  product_name: string;
  quantity: number;
  bot_type: string;
  line_id: string;
  akun_id: string;
  customer_name: string;
  customer_email: string;
  whatsapp_number: string;
}

export interface TransactionDetailRow extends TransactionRow {
  updated_at: Date;
  transaction_status: string;
  transaction_id: string | null;
  unit_price: string;
  duration_count: number;
  duration_unit: string;
  quoted_until: Date | null;
  expires_at: Date | null;
  closed_at: Date | null;
  close_as: string | null;
  /** 0 or 1. */
  late: number;
  next_check_at: Date | null;
  checks: number;
  raw_response: string | null;
}

/** Orders of the former application did not note the name of their package. */
export const TRANSACTION_COLUMNS = `o.id AS id, o.midtrans_order_id AS order_id, o.created_at, o.paid_at, o.amount,
  ${RETURNED} AS returned,
  o.state, o.review_reason, o.review_seen_at, o.payment_type, o.product_id,
  COALESCE(NULLIF(o.product_name, ''), p.name, '') AS product_name, o.quantity, o.bot_type, o.line_id, o.akun_id,
  COALESCE(a.name, '') AS customer_name, COALESCE(a.email, '') AS customer_email,
  COALESCE(a.whatsapp_number, '') AS whatsapp_number`;
export const TRANSACTION_JOINS = `LEFT JOIN akuns a ON a.id = o.akun_id LEFT JOIN products p ON p.id = o.product_id`;

const DETAIL_COLUMNS = `${TRANSACTION_COLUMNS}, o.updated_at, o.transaction_status,
  o.midtrans_transaction_id AS transaction_id, o.unit_price, o.duration_count, o.duration_unit, o.quoted_until,
  o.snap_expires_at AS expires_at, o.closed_at, o.close_as, o.late, o.next_check_at, o.checks, o.raw_response`;

const SORTS = { created_at: 'o.created_at', paid_at: 'o.paid_at', amount: 'o.amount' };
const STRETCHES = {
  'o.created_at': 'payment_transactions_by_created',
  'o.paid_at': 'payment_transactions_by_paid',
  'o.amount': 'payment_transactions_by_amount',
};

/** What operators see of orders. */
@Injectable()
export class TransactionsRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list(wanted: WantedTransactions, part: Part): Promise<Listed<TransactionRow>> {
    const plan = {
      table: 'payment_transactions',
      as: 'o',
      columns: TRANSACTION_COLUMNS,
      joins: TRANSACTION_JOINS,
      where: conditionsOf(wanted),
      sorts: SORTS,
      stretches: STRETCHES,
    };
    return this.lists.part(plan, part);
  }

  async find(id: number): Promise<TransactionDetailRow | undefined> {
    const rows: TransactionDetailRow[] = await this.database
      .on()
      .query(`SELECT ${DETAIL_COLUMNS} FROM payment_transactions o ${TRANSACTION_JOINS} WHERE o.id = ?`, [
        id,
      ]);
    return rows[0];
  }
}
