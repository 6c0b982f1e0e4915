import type { BotType } from '../../catalog/domain/terms.js';
import type { ColumnMap } from '../domain/former-columns.js';
import { lineOf, type PlannedSubscription, type Term } from '../domain/plan-subscriptions.js';
import { readTerm, type ReadTerm } from '../domain/read-term.js';
import { readStateWord, type StateWord } from '../domain/state-word.js';
import type { ImportReport } from '../import-report.js';
import type { RentalRow } from '../persistence/former-rentals.repository.js';
import type { Source } from '../persistence/former-table.js';

/** A row of `statuses` or `data_penyewa_bots`, read. */
export interface ReadRow
  extends Pick<RentalRow, 'id' | 'akunId' | 'statusId' | 'productId' | 'line'>, ReadTerm {
  table: string;
  botType: BotType;
  word: StateWord;
  suspended: boolean;
  /** Of a status that says an end itself. */
  term: Term | null;
}

export function readRow(
  row: RentalRow,
  { table: { name: table }, columns }: Source,
  botType: BotType,
  zone: string,
  now: Date,
): ReadRow {
  const { id, akunId, statusId, productId, line } = row;
  const read = readTerm(row, zone, now);
  const word = columns.state === undefined ? 'running' : readStateWord(row.word);
  const term = read.isUnreadable ? null : { mulai: read.mulai, habis: read.habis };
  return {
    ...{ id, akunId, statusId, productId, line, table, ...read, word, term },
    ...{ botType, suspended: word === 'suspended' },
  };
}

/** Tells of what could not be read as it stands, and of what somebody should know. */
export function noteRow(
  read: ReadRow,
  row: RentalRow,
  columns: ColumnMap,
  now: Date,
  report: ImportReport,
): void {
  const { table, id } = read;
  const isRental = table === 'data_penyewa_bots';
  const saysEnd = isRental || (columns.end !== undefined && (row.end ?? '') !== '');
  if (isRental) report.rentals.read += 1;
  if (saysEnd && read.isUnreadable) report.endsUnreadable.push({ table, id, text: row.end });
  if (read.dayOnly) report.daysOnly += 1;
  if (read.akunId === 0) report.nobodys.push({ table, id, text: null });
  if (read.word === 'unknown') report.stateWords.push({ table, id, text: row.word });
  const isRunning = isRental && read.habis > now;
  if (read.suspended && isRunning) report.suspended.push({ table, id, text: row.word });
  if (read.word === 'over' && isRunning) report.overWithTime.push({ table, id, text: row.word });
  if (row.line && lineOf(row.line) === null) report.linesUnusable.push({ table, id, text: row.line });
}

/** More than rounding. */
const TOLERATED_MS = 60_000;

export function notePlan(
  plan: readonly PlannedSubscription[],
  statuses: readonly ReadRow[],
  report: ImportReport,
): void {
  report.subscriptions.kept += plan.filter(({ id }) => id !== null).length;
  report.subscriptions.added += plan.filter(({ id }) => id === null).length;
  report.rentals.added += plan.flatMap(({ rentals }) => rentals).filter(({ id }) => id === null).length;
  report.productsInferred += plan.flatMap(({ rentals }) => rentals).filter(({ isUsual }) => isUsual).length;
  const rows = new Map(statuses.map((each) => [each.id, each]));
  for (const { id, habis, status } of plan) {
    const former = id === null ? undefined : rows.get(id);
    const own = former?.term?.habis;
    const differs = own && habis && Math.abs(own.getTime() - habis.getTime()) > TOLERATED_MS;
    if (id === null || !former) continue;
    if (differs) report.endsDiffer.push({ table: 'statuses', id, text: own.toISOString() });
    if (status === 'inactive') report.suspended.push({ table: 'statuses', id, text: null });
    if (status === 'active' && former.word === 'over') {
      report.overWithTime.push({ table: 'statuses', id, text: null });
    }
  }
}
