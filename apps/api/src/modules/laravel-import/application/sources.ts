import { columnsFor, type ColumnMap, type Meaning } from '../domain/former-columns.js';
import type { ImportReport } from '../import-report.js';
import type { FormerTable, Source } from '../persistence/former-table.js';
import { WrongDecision } from './wrong-decision.js';

export type Tables = ReadonlyMap<string, FormerTable>;
/** What an operator has said about columns, by table. */
export type ChosenColumns = Readonly<Record<string, ColumnMap>>;

const READ = ['statuses', 'data_penyewa_bots'];

/**
 * The tables of subscriptions and rentals, with what their columns are taken for, which the report tells. Throws
 * `WrongDecision` when somebody has named a column that there is not; and, unless this is a dry run, when no column
 * says whose a rental is or when it ends: the rows would be nobody's, or over, for good.
 */
export function sourcesOf(tables: Tables, chosen: ChosenColumns, report: ImportReport): Source[] {
  for (const [name, columns] of Object.entries(chosen)) refuseUnknown(tables.get(name), name, columns);
  const sources = READ.flatMap((name): Source[] => {
    const table = tables.get(name);
    return table ? [{ table, columns: columnsFor(table.former, chosen[name] ?? {}) }] : [];
  });
  for (const { table, columns } of sources) report.columns[table.name] = columns;
  report.columnsMissing = missingIn(sources);
  if (report.columnsMissing.length > 0 && !report.dryRun) {
    throw new WrongDecision(
      `No column is known for ${report.columnsMissing.join(' and ')}: name it, such as --column ${report.columnsMissing[0]}=...`,
    );
  }
  return sources;
}

function refuseUnknown(table: FormerTable | undefined, name: string, columns: ColumnMap): void {
  const unknown = Object.entries(columns).find(([, column]) => !table?.former.includes(column));
  if (!unknown) return;
  throw new WrongDecision(`--column ${name}.${unknown.join('=')}: the former table has no such column`);
}

function missingIn(sources: readonly Source[]): string[] {
  const rentals = sources.find(({ table }) => table.name === 'data_penyewa_bots');
  if (!rentals) return [];
  const says = (meaning: Meaning, some: readonly Source[]) =>
    some.some(({ columns }) => columns[meaning] !== undefined);
  const isOwned = says('akun', [rentals]) || (says('status', [rentals]) && says('akun', sources));
  return [
    ...(isOwned ? [] : ['data_penyewa_bots.akun']),
    ...(says('end', sources) ? [] : ['data_penyewa_bots.end']),
  ];
}
