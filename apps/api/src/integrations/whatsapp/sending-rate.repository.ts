import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Allowance, admitted, fullAllowance, refill, spend } from './domain/sending-rate.js';
import type { Urgency } from './domain/urgency.js';
import { WhatsappConfig } from './whatsapp.config.js';

interface Row {
  remaining: number;
  counted_at: Date;
  now: Date;
}

/** How many messages may go now, for all workers together: one row, counted by the database's clock. */
@Injectable()
export class SendingRate {
  constructor(
    private readonly database: Database,
    private readonly config: WhatsappConfig,
  ) {}

  /** How many of those, the most urgent first, may go; counted as sent. The row is held until the transaction ends. */
  async take(waiting: readonly Urgency[], tx: Tx): Promise<number> {
    const { perMinute } = this.config;
    const { allowance, now } = (await this.lock(tx)) ?? (await this.begin(tx));
    const left = refill(allowance, perMinute, now);
    const count = admitted(left, waiting, perMinute);
    await this.save(spend(left, count), tx);
    return count;
  }

  private async lock(tx: Tx): Promise<{ allowance: Allowance; now: Date } | undefined> {
    const rows: Row[] = await this.database
      .on(tx)
      .query('SELECT remaining, counted_at, NOW(3) AS now FROM whatsapp_allowances WHERE id = 1 FOR UPDATE');
    const [row] = rows;
    return row && { allowance: { left: row.remaining, at: row.counted_at }, now: row.now };
  }

  private async begin(tx: Tx): Promise<{ allowance: Allowance; now: Date }> {
    const { left } = fullAllowance(this.config.perMinute, new Date(0));
    await this.database
      .on(tx)
      .query('INSERT IGNORE INTO whatsapp_allowances (id, remaining, counted_at) VALUES (1, ?, NOW(3))', [
        left,
      ]);
    const begun = await this.lock(tx);
    if (!begun) throw new Error('The allowance of messages cannot be kept');
    return begun;
  }

  private async save({ left, at }: Allowance, tx: Tx): Promise<void> {
    await this.database
      .on(tx)
      .query('UPDATE whatsapp_allowances SET remaining = ?, counted_at = ? WHERE id = 1', [left, at]);
  }
}
