import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { Database } from './database.js';

/** ER_NO_SUCH_TABLE, ER_BAD_FIELD_ERROR: the migrations have not come so far. */
const NOT_THERE_YET = [1146, 1054];

/** Money that a process would give again, or an import would: neither may be at work before the other is done. */
export class FormerRowsWait extends Error {
  readonly code = 'FORMER_ROWS_WAIT';

  constructor() {
    super(
      'rows of the former application are waiting. `pnpm import:laravel` comes before API and worker (docs/moving-from-laravel.md)',
    );
  }
}

/** Whether there are rows of the former application that the import has not read, or not come to an end with. */
export async function awaitsImport(on: Pick<DataSource | EntityManager, 'query'>): Promise<boolean> {
  try {
    const rows: { wait: string }[] = await on.query(
      `SELECT EXISTS (SELECT 1 FROM legacy_tables WHERE done_id < last_id)
           OR EXISTS (SELECT 1 FROM payment_transactions WHERE legacy = 'waiting') AS wait`,
    );
    return Number(rows[0]?.wait) === 1;
  } catch (error) {
    if (NOT_THERE_YET.includes(Number((error as { errno?: number }).errno))) return false;
    throw error;
  }
}

/** No process starts before the former rows are imported; tables that are not there yet are another matter. */
@Injectable()
export class FormerRows implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    if (await awaitsImport(this.database.on())) throw new FormerRowsWait();
  }
}
