import { readFormerOrder, type ReadOrder } from '../domain/former-order.js';
import { readLegacyMoment } from '../domain/legacy-moment.js';
import { countRows, type ImportReport } from '../import-report.js';
import type { FormerOrdersRepository, OrderRow } from '../persistence/former-orders.repository.js';
import type { FormerPaymentsRepository } from '../persistence/former-payments.repository.js';
import type { FormerTable } from '../persistence/former-table.js';
import type { FormerTablesRepository } from '../persistence/former-tables.repository.js';
import { throughTable, type InBatch } from './batches.js';

/** What each payment of the former application came to. Whether its time was given is judged later. */
export class ImportOrders {
  constructor(
    private readonly tables: FormerTablesRepository,
    private readonly orders: FormerOrdersRepository,
    private readonly payments: FormerPaymentsRepository,
  ) {}

  async execute(table: FormerTable, now: Date, report: ImportReport, inBatch: InBatch): Promise<void> {
    await throughTable(this.tables, table, inBatch, async ([after, upto], tx) => {
      const rows = await this.orders.next(table, after, upto, tx);
      const read = rows.map((row) => readFormerOrder(writtenIn(row, report.zone), now));
      await this.orders.save(read, now, tx);
      const attempts = read.flatMap(({ id, attempt }) => (attempt ? [{ ...attempt, orderRowId: id }] : []));
      const repeated = await this.orders.addAttempts(attempts, tx);
      await this.payments.decide(repeated, 'repeated', tx);
      countRows(report, table.name, rows.length);
      read.forEach((order, index) => note(order, rows[index], report));
    });
  }
}

function writtenIn({ created, updated, ...row }: OrderRow, zone: string) {
  const at = (text: string | null) => readLegacyMoment(text, zone)?.at ?? null;
  return { ...row, createdAt: at(created), updatedAt: at(updated) };
}

function note(read: ReadOrder, row: OrderRow | undefined, report: ImportReport): void {
  const { id, state, ask, isUnknownWord, isRepeated } = read;
  const table = 'payment_transactions';
  report.ordersByState[state] = (report.ordersByState[state] ?? 0) + 1;
  if (ask) report.ordersAsked += 1;
  if (isUnknownWord) report.orderWords.push({ table, id, text: row?.word ?? null });
  if (isRepeated) report.orderIdsRepeated.push({ table, id, text: row?.orderId ?? null });
}
