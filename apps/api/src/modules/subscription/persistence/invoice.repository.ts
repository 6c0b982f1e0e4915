import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.js';
import { InvoiceEntity } from './invoice.entity.js';

/** A place in the row of paid orders: by when they were paid, then by id. */
export interface PaidPlace {
  paidAt: Date;
  orderRowId: number;
}

@Injectable()
export class InvoiceRepository {
  constructor(private readonly database: Database) {}

  findOfOrder(orderRowId: number, tx?: Tx): Promise<InvoiceEntity | null> {
    return this.rows(tx).findOneBy({ orderRowId });
  }

  /** The invoices of those orders that have one, by order. */
  async ofOrders(orderRowIds: readonly number[]): Promise<Map<number, InvoiceEntity>> {
    if (orderRowIds.length === 0) return new Map();
    const invoices = await this.rows().findBy({ orderRowId: In([...orderRowIds]) });
    return new Map(invoices.map((invoice) => [invoice.orderRowId, invoice]));
  }

  /**
   * Takes the next number of the year. Its counter stays locked until the transaction ends, so this comes last; a
   * transaction that is undone gives the number back.
   */
  async nextNumber(year: number, tx: Tx): Promise<number> {
    const { insertId }: { insertId: number } = await tx.query(
      `INSERT INTO invoice_counters (year, last_number) VALUES (?, LAST_INSERT_ID(1))
       ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + 1)`,
      [year],
    );
    return Number(insertId);
  }

  async add(invoice: Omit<InvoiceEntity, 'id'>, tx: Tx): Promise<void> {
    await this.rows(tx).insert(invoice);
  }

  /** Paid orders after the place that have no invoice, in the order in which they were paid. */
  async missingAfter({ paidAt, orderRowId }: PaidPlace, batch: number): Promise<PaidPlace[]> {
    const rows: { id: string; paid_at: Date }[] = await this.database.on().query(
      `SELECT p.id, p.paid_at FROM payment_transactions p
       LEFT JOIN invoices i ON i.payment_transaction_id = p.id
       WHERE p.paid_at >= ? AND (p.paid_at > ? OR p.id > ?) AND i.id IS NULL
       ORDER BY p.paid_at, p.id LIMIT ?`,
      [paidAt, paidAt, orderRowId, batch],
    );
    return rows.map((row) => ({ paidAt: row.paid_at, orderRowId: Number(row.id) }));
  }

  private rows(tx?: Tx) {
    return this.database.on(tx).getRepository(InvoiceEntity);
  }
}
