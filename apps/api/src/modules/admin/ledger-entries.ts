import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Database } from '../../platform/database/database.js';
import { ENTRY_KINDS, type EntryKind } from '../subscription/domain/ledger.js';
import { ActorNames } from './actor-names.js';

interface EntryRow {
  id: string;
  data_penyewa_bot_id: string;
  kind: EntryKind;
  delta_seconds: string;
  before: Date;
  after: Date;
  order_id: string | null;
  reason: string | null;
  actor: string;
  created_at: Date;
}

/** One movement of `habis`, as operators see it. */
export class AdminEntryAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Of the rental' }) data_penyewa_bot_id: number;
  @ApiProperty({ enum: ENTRY_KINDS }) kind: EntryKind;
  @ApiProperty({ description: 'Negative when time was taken back' }) delta_seconds: number;
  @ApiProperty({ format: 'date-time' }) before: string;
  @ApiProperty({ format: 'date-time' }) after: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true }) order_id: string | null;
  @ApiProperty({ description: '`midtrans`, `user:7`, …' }) actor: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of an administrator' }) actor_name:
    string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** The ledger behind `habis`, with the names of those who moved it. */
@Injectable()
export class LedgerEntries {
  constructor(
    private readonly database: Database,
    private readonly names: ActorNames,
  ) {}

  /** Oldest first. */
  ofRental(id: number): Promise<AdminEntryAnswer[]> {
    return this.where('e.data_penyewa_bot_id = ?', id);
  }

  /** Over all rentals of the subscription, oldest first. */
  ofSubscription(id: number): Promise<AdminEntryAnswer[]> {
    return this.where(
      'e.data_penyewa_bot_id IN (SELECT r.id FROM data_penyewa_bots r WHERE r.status_id = ?)',
      id,
    );
  }

  private async where(condition: string, id: number): Promise<AdminEntryAnswer[]> {
    const rows: EntryRow[] = await this.database.on().query(
      `SELECT e.id, e.data_penyewa_bot_id, e.kind, e.delta_seconds, e.before, e.after, e.order_id, e.reason, e.actor,
              e.created_at
       FROM rental_entries e WHERE ${condition} ORDER BY e.id`,
      [id],
    );
    const names = await this.names.of(rows.map(({ actor }) => actor));
    return rows.map((row) => ({
      ...row,
      id: Number(row.id),
      data_penyewa_bot_id: Number(row.data_penyewa_bot_id),
      delta_seconds: Number(row.delta_seconds),
      before: row.before.toISOString(),
      after: row.after.toISOString(),
      actor_name: names.get(row.actor) ?? null,
      created_at: row.created_at.toISOString(),
    }));
  }
}
