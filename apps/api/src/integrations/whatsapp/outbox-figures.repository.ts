import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

export interface Waiting {
  kind: string;
  count: number;
  /** Seconds for which the oldest has been due; 0 when none is. */
  oldestSeconds: number;
}

/** What waits in the outbox. */
@Injectable()
export class OutboxFigures {
  constructor(private readonly database: Database) {}

  async waiting(): Promise<Waiting[]> {
    const rows: { kind: string; count: string; seconds: string | null }[] = await this.database.on().query(
      `SELECT template AS kind, COUNT(*) AS count,
         TIMESTAMPDIFF(MICROSECOND, MIN(next_attempt_at), NOW(3)) / 1000000 AS seconds
       FROM whatsapp_messages WHERE state = 'queued' GROUP BY template`,
    );
    return rows.map(({ kind, count, seconds }) => ({
      kind,
      count: Number(count),
      oldestSeconds: Math.max(0, Number(seconds)),
    }));
  }
}
