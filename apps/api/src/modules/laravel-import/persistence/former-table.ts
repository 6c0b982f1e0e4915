import type { ColumnMap } from '../domain/former-columns.js';
import { zoneOffsets } from '../domain/zone-offsets.js';

/** A table that the former application has filled. */
export interface FormerTable {
  name: string;
  /** The highest id that it gave. */
  lastId: number;
  /** Imported up to here. */
  doneId: number;
  /** Its columns, by the former application's names. */
  former: readonly string[];
  /** All columns of now, with their types. */
  types: ReadonlyMap<string, string>;
}

/** A table of subscriptions or rentals, and what its columns mean. */
export interface Source {
  table: FormerTable;
  columns: ColumnMap;
}

/** Where the values of a former column are kept now; null when there was none. */
export function sourceOf({ former, types }: FormerTable, name: string | undefined): string | null {
  if (name === undefined || !former.includes(name)) return null;
  return types.has(`legacy_${name}`) ? `legacy_${name}` : name;
}

/**
 * SQL that reads times as the former application wrote them.
 *
 * @param zone in which it meant them
 * @param databaseZone SQL for the zone of its sessions, which is in what `timestamp` columns hold
 */
export class FormerTimes {
  private readonly offsets: ReturnType<typeof zoneOffsets>;

  constructor(
    zone: string,
    private readonly databaseZone: string,
  ) {
    this.offsets = zoneOffsets(zone);
  }

  /** As it was written; text. */
  written(table: FormerTable, name: string | undefined): string {
    const source = sourceOf(table, name);
    return source === null ? 'NULL' : `CAST(${this.wall(table, source)} AS CHAR)`;
  }

  /** The moment in UTC; null for what is no date. */
  utc(table: FormerTable, name: string): string {
    const source = sourceOf(table, name);
    if (source === null || !/^(timestamp|datetime|date)\b/.test(table.types.get(source) ?? '')) return 'NULL';
    const wall = this.wall(table, source);
    return `IF(YEAR(${source}) > 1970, CAST(${wall} AS DATETIME) - INTERVAL ${this.minutes(wall)} MINUTE, NULL)`;
  }

  private wall(table: FormerTable, source: string): string {
    const isInstant = (table.types.get(source) ?? '').startsWith('timestamp');
    return isInstant ? `CONVERT_TZ(${source}, '+00:00', ${this.databaseZone})` : `\`${source}\``;
  }

  private minutes(wall: string): string {
    const [first, ...later] = this.offsets;
    const changes = later.map(({ from, minutes }) => `WHEN ${wall} >= '${from}' THEN ${minutes}`).reverse();
    return changes.length === 0
      ? String(first?.minutes)
      : `CASE ${changes.join(' ')} ELSE ${first?.minutes} END`;
  }
}

/** SQL for an id: 0 where there is none. `alias`: of the table, where there are several. */
export function idOf(table: FormerTable, name: string | undefined, alias?: string): string {
  const source = sourceOf(table, name);
  if (source === null) return '0';
  const column = `${alias === undefined ? '' : `${alias}.`}\`${source}\``;
  return `IF(${column} REGEXP '^ *[0-9]{1,18} *$', CAST(TRIM(${column}) AS UNSIGNED), 0)`;
}
