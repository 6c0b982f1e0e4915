import type { Tx } from '../../../platform/database/database.js';
import type { BotType } from '../../catalog/domain/terms.js';
import {
  planNobodys,
  planSubscriptions,
  type FormerRental,
  type FormerStatus,
} from '../domain/plan-subscriptions.js';
import { countRows, type ImportReport } from '../import-report.js';
import type { Source } from '../persistence/former-table.js';
import type { FormerRentalsRepository } from '../persistence/former-rentals.repository.js';
import { SUBSCRIPTIONS, type FormerTablesRepository } from '../persistence/former-tables.repository.js';
import type { CustomerPlan, PlannedRentalsRepository } from '../persistence/planned-rentals.repository.js';
import { throughTable, type InBatch } from './batches.js';
import { noteRow, notePlan, readRow, type ReadRow } from './read-rental-rows.js';
import type { Tables } from './sources.js';

/** Customers whose rentals are read at once. */
const CUSTOMERS = 1_000;

/** Makes subscriptions, rentals and their opening entries of what stands in the former tables. */
export class ImportRentals {
  constructor(
    private readonly tables: FormerTablesRepository,
    private readonly rentals: FormerRentalsRepository,
    private readonly planned: PlannedRentalsRepository,
  ) {}

  async execute(
    tables: Tables,
    sources: readonly Source[],
    now: Date,
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    for (const source of sources) await this.readOwners(source, report, inBatch);
    let from: number | null = tables.get(SUBSCRIPTIONS)?.doneId ?? null;
    while (from !== null && sources.length > 0) {
      const start: number = from;
      from = await inBatch((tx) => this.nextBatch(sources, start, now, report, tx));
    }
  }

  private async readOwners(source: Source, report: ImportReport, inBatch: InBatch): Promise<void> {
    await throughTable(this.tables, source.table, inBatch, async (range, tx) => {
      countRows(report, source.table.name, await this.rentals.readOwners(source, range, tx));
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
    await this.planned.save(plans, now, tx);
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
    const botTypes = await this.rentals.botTypes(tx);
    const typeOf = (productId: number): BotType => botTypes.get(productId) ?? 'selfbot';
    const rows = await this.read(akunIds, sources, typeOf, now, report, tx);
    const statusTable = sources.find(({ table }) => table.name === 'statuses')?.table;
    const since = await this.rentals.thingsSince(akunIds, statusTable?.lastId ?? 0, tx);
    const lastPaid = await this.rentals.lastPaid(akunIds, tx);
    return [...byCustomer(rows)].map(([akunId, own]) => {
      const statuses = own.filter(({ table }) => table === 'statuses');
      const rentals = own.filter(({ table }) => table === 'data_penyewa_bots').map(rentalOf);
      const paid = lastPaid.get(akunId);
      const usual = paid === undefined ? undefined : { productId: paid, botType: typeOf(paid) };
      const subscriptions =
        akunId === 0
          ? planNobodys(statuses.map(statusOf), rentals, now, since.get(akunId))
          : planSubscriptions(statuses.map(statusOf), rentals, now, since.get(akunId), usual);
      notePlan(subscriptions, statuses, report);
      return { akunId, subscriptions };
    });
  }

  private async read(
    akunIds: readonly number[],
    sources: readonly Source[],
    typeOf: (productId: number) => BotType,
    now: Date,
    report: ImportReport,
    tx: Tx,
  ): Promise<ReadRow[]> {
    const read: ReadRow[] = [];
    for (const source of sources) {
      const rows = await this.rentals.rowsOf(akunIds, source, tx);
      for (const row of rows) {
        const each = readRow(row, source, typeOf(row.productId), report.zone, now);
        noteRow(each, row, source.columns, now, report);
        read.push(each);
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

function statusOf({ id, productId, botType, line, suspended, term }: ReadRow): FormerStatus {
  return { id, productId, botType, line, suspended, term };
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
