import type { Tx } from '../../../platform/database/database.js';
import type { FormerTable } from '../persistence/former-table.js';
import type { FormerTablesRepository } from '../persistence/former-tables.repository.js';

/** Runs a part of the import: in a transaction of its own, or as a dry run in the one that is undone at the end. */
export type InBatch = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Rows of a table that are read at once. */
export const BATCH = 2_000;

/**
 * Works through a table by its ids, from where it was left. How far it came is committed with what was done, so that
 * whoever is killed goes on from there.
 */
export async function throughTable(
  tables: FormerTablesRepository,
  table: FormerTable,
  inBatch: InBatch,
  work: (range: [after: number, upto: number], tx: Tx) => Promise<void>,
): Promise<void> {
  for (let after = table.doneId; after < table.lastId; after += BATCH) {
    const upto = Math.min(after + BATCH, table.lastId);
    await inBatch(async (tx) => {
      await work([after, upto], tx);
      await tables.advance(table.name, upto, tx);
    });
  }
}
