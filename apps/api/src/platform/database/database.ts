import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isTransient } from './failures.js';

/** A running transaction, handed from the use case to every repository that takes part in it. */
export type Tx = EntityManager;

const TRIES = 5;

/** The one way to the tables: repositories ask it for a manager, use cases for a transaction. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** The manager of the transaction, or one outside of any. */
  on(tx?: Tx): EntityManager {
    return tx ?? this.source.manager;
  }

  /**
   * Runs the work in one READ COMMITTED transaction. A deadlock or lock timeout runs it again from the start,
   * so it must do nothing outside the database.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction('READ COMMITTED', work);
      } catch (error) {
        if (attempt >= TRIES || !isTransient(error)) throw error;
      }
    }
  }
}
