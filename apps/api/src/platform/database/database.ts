import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isTransient } from './failures.js';

/** A running transaction, handed from the use case to every repository that takes part in it. */
export type Tx = EntityManager;

const TRIES = 5;
/** The most that is waited before the second try; each wait after it may be twice as long. */
const FIRST_PAUSE_MS = 10;

/** The one way to the tables: repositories ask it for a manager, use cases for a transaction. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** The manager of the transaction, or one outside of any. */
  on(tx?: Tx): EntityManager {
    return tx ?? this.source.manager;
  }

  /**
   * Runs the work in one transaction, READ COMMITTED as every session here is. A deadlock or lock timeout runs it again
   * from the start, so it must do nothing outside the database. `within`: the transaction to take part in, when there is
   * one already.
   */
  run<T>(work: (tx: Tx) => Promise<T>, within?: Tx): Promise<T> {
    return within ? work(within) : this.retried(() => this.source.transaction(work));
  }

  /** Reads everything as it was at one moment, however long it takes; the work writes nothing. */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', work);
  }

  /** The rows of one statement as they come, so that any number costs the same memory. The transaction waits for the end. */
  async *stream<Row>(sql: string, values: readonly unknown[], { queryRunner }: Tx): AsyncGenerator<Row> {
    if (!queryRunner) throw new Error('Rows are streamed within a transaction.');
    yield* await queryRunner.stream(sql, [...values]);
  }

  /** As `run` for a single statement, which is a transaction of its own. */
  async retried<T>(statement: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await statement(this.source.manager);
      } catch (error) {
        if (attempt >= TRIES || !isTransient(error)) throw error;
        await pause(Math.random() * FIRST_PAUSE_MS * 2 ** (attempt - 1));
      }
    }
  }
}
