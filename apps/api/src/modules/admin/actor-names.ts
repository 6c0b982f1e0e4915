import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

const USER = /^user:(\d+)$/;

/** The names of administrators whom ledger and audit log know as `user:7`. */
@Injectable()
export class ActorNames {
  constructor(private readonly database: Database) {}

  /** By what they are known as; others, and those who are gone, are not in it. */
  async of(actors: readonly (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(actors.flatMap((actor) => USER.exec(actor ?? '')?.[1] ?? []))];
    if (ids.length === 0) return new Map();
    const rows: { id: string; name: string }[] = await this.database
      .on()
      .query('SELECT id, name FROM users WHERE id IN (?)', [ids]);
    return new Map(rows.map(({ id, name }) => [`user:${id}`, name]));
  }
}
