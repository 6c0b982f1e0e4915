import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/database.js';

/** A setting as an operator left it. */
export interface StoredSetting {
  name: string;
  /** Null: as the environment says. */
  value: string | null;
  /** `user:7` */
  updatedBy: string;
  updatedAt: Date;
}

/** A few dozen rows at most. */
@Injectable()
export class SettingsRepository {
  constructor(private readonly database: Database) {}

  all(tx?: Tx): Promise<StoredSetting[]> {
    return this.read('', tx);
  }

  /** Nobody else changes them until the transaction ends. */
  lock(tx: Tx): Promise<StoredSetting[]> {
    return this.read('FOR UPDATE', tx);
  }

  /** Throws where somebody else was the first to set what is not among the stored ones. */
  async put({ name, value, updatedBy, updatedAt }: StoredSetting, isNew: boolean, tx: Tx): Promise<void> {
    const sql = isNew
      ? 'INSERT INTO settings (value, updated_by, updated_at, name) VALUES (?, ?, ?, ?)'
      : 'UPDATE settings SET value = ?, updated_by = ?, updated_at = ? WHERE name = ?';
    await this.database.on(tx).query(sql, [value, updatedBy, updatedAt, name]);
  }

  private read(how: '' | 'FOR UPDATE', tx?: Tx): Promise<StoredSetting[]> {
    return this.database
      .on(tx)
      .query(
        `SELECT name, value, updated_by AS updatedBy, updated_at AS updatedAt FROM settings ORDER BY name ${how}`,
      );
  }
}
