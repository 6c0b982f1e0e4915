import type { Tx } from '../../../platform/database/database.js';
import type { BotType } from '../../catalog/domain/terms.js';
import { columnsFor, type ColumnMap } from '../domain/former-columns.js';
import { planSubscriptions, type FormerRental, type FormerStatus } from '../domain/plan-subscriptions.js';
import type { ImportReport } from '../import-report.js';
import type { FormerTable } from '../persistence/former-table.js';
import type {
  CustomerPlan,
  FormerRentalsRepository,
  RentalRow,
} from '../persistence/former-rentals.repository.js';
import { SUBSCRIPTIONS, type FormerTablesRepository } from '../persistence/former-tables.repository.js';
import { throughTable, type InBatch } from './batches.js';
import { noteRow, notePlan, readRow, type ReadRow } from './read-rental-rows.js';

/** Customers whose rentals are read at once. */
const CUSTOMERS = 1_000;

export type Tables = ReadonlyMap<string, FormerTable>;
/** What an operator has said about columns, by table. */
export type ChosenColumns = Readonly<Record<string, ColumnMap>>;

interface Source {
  table: FormerTable;
  columns: ColumnMap;
}

/** Makes subscriptions, rentals and their opening entries of what stands in the former tables. */
export class ImportRentals {
  constructor(
    private readonly tables: FormerTablesRepository,
    private readonly rentals: FormerRentalsRepository,
  ) {}

  async execute(
    tables: Tables,
    chosen: ChosenColumns,
    now: Date,
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    const sources = ['statuses', 'data_penyewa_bots'].flatMap((name): Source[] => {
      const table = tables.get(name);
      return table ? [{ table, columns: columnsFor(table.former, chosen[name] ?? {}) }] : [];
    });
    for (const { table, columns } of sources) await this.readOwners(table, columns, report, inBatch);
    let from: number | null = tables.get(SUBSCRIPTIONS)?.doneId ?? null;
    while (from !== null && sources.length > 0) {
      const start: number = from;
      from = await inBatch((tx) => this.nextBatch(sources, start, now, report, tx));
    }
  }

  private async readOwners(
    table: FormerTable,
    columns: ColumnMap,
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    await throughTable(this.tables, table, inBatch, async (range, tx) => {
      await this.rentals.readOwners(table, columns, range, tx);
      report.rows[table.name] = (report.rows[table.name] ?? 0) + range[1] - range[0];
    });
  }

  /** Answers where the next batch begins; null when this was the last. */
  private async nextBatch(
    sources: readonly Source[],
    from: number,
    now: Date,
    report: ImportReport,
    tx: Tx,
  ): Promise<number | null> {
    const tables = sources.map(({ table }) => table);
    const akunIds = await this.rentals.nextCustomers(tables, from, CUSTOMERS, tx);
    const last = akunIds.at(-1);
    if (last === undefined) return null;
    const plans = await this.plans(akunIds, sources, now, report, tx);
    await this.rentals.save(plans, now, tx);
    await this.tables.advance(SUBSCRIPTIONS, last + 1, tx);
    return last + 1;
  }

  private async plans(
    akunIds: readonly number[],
    sources: readonly Source[],
    now: Date,
    report: ImportReport,
    tx: Tx,
  ): Promise<CustomerPlan[]> {
    const rows = await this.read(akunIds, sources, now, report, tx);
    const statusTable = sources.find(({ table }) => table.name === 'statuses')?.table;
    const since = await this.rentals.thingsSince(akunIds, statusTable?.lastId ?? 0, tx);
    return [...byCustomer(rows)].map(([akunId, own]) => {
      const statuses = own.filter(({ table }) => table === 'statuses').map(statusOf);
      const rentals = own.filter(({ table }) => table === 'data_penyewa_bots').map(rentalOf);
      const subscriptions = planSubscriptions(statuses, rentals, now, since.get(akunId));
      notePlan(subscriptions, statuses, report);
      return { akunId, subscriptions };
    });
  }

  private async read(
    akunIds: readonly number[],
    sources: readonly Source[],
    now: Date,
    report: ImportReport,
    tx: Tx,
  ): Promise<ReadRow[]> {
    const botTypes = await this.rentals.botTypes(tx);
    const lastPaid = await this.rentals.lastPaid(akunIds, tx);
    const read: ReadRow[] = [];
    for (const { table, columns } of sources) {
      const rows = await this.rentals.rowsOf(akunIds, table, columns, tx);
      for (const row of rows) {
        const completed = withProduct(row, table.name, lastPaid, report);
        const each = readRow(completed, table.name, columns, report.zone, now);
        noteRow(each, row, columns, now, report);
        read.push({ ...each, botType: botTypes.get(each.productId) ?? 'selfbot' });
      }
    }
    return read;
  }
}

function byCustomer(rows: readonly ReadRow[]): Map<number, ReadRow[]> {
  const groups = new Map<number, ReadRow[]>();
  for (const row of rows) {
    const own = groups.get(row.akunId);
    if (own) own.push(row);
    else groups.set(row.akunId, [row]);
  }
  return groups;
}

/** A rental that does not say of which package it is: of the one that its customer has paid for last. */
function withProduct(
  row: RentalRow,
  table: string,
  lastPaid: ReadonlyMap<number, number>,
  report: ImportReport,
): RentalRow {
  const paid = lastPaid.get(row.akunId);
  if (row.productId > 0 || paid === undefined) return row;
  if (table === 'data_penyewa_bots') report.productsInferred += 1;
  return { ...row, productId: paid };
}

function statusOf({ id, productId, botType, line, suspended, term }: ReadRow): FormerStatus {
  return { id, productId, botType: botType satisfies BotType, line, suspended, term };
}

function rentalOf({
  id,
  statusId,
  productId,
  botType,
  line,
  suspended,
  mulai,
  habis,
}: ReadRow): FormerRental {
  return { id, statusId: statusId || null, productId, botType, line, suspended, mulai, habis };
}
