import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.js';
import { SettingsRepository } from './settings.repository.js';

/** Other processes follow a change within this time. */
const KEPT_MS = 5_000;

/** What operators have set in place of the environment, read at most every few seconds. */
@Injectable()
export class OperatorSettings {
  private known: ReadonlyMap<string, string> = new Map();
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly stored: SettingsRepository) {}

  /**
   * Undefined: as the environment says. Whoever is in a transaction says so: waiting for another connection while one is
   * held could be for ever.
   */
  async get(name: string, tx?: Tx): Promise<string | undefined> {
    if (performance.now() - this.readAt >= KEPT_MS) await this.read(tx);
    return this.known.get(name);
  }

  /** The next question is asked of the table. */
  forget(): void {
    this.readAt = Number.NEGATIVE_INFINITY;
  }

  private async read(tx?: Tx): Promise<void> {
    const rows = await this.stored.all(tx);
    const set = rows.filter((row): row is typeof row & { value: string } => row.value !== null);
    this.known = new Map(set.map(({ name, value }) => [name, value]));
    this.readAt = performance.now();
  }
}
