import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.js';
import { RentalEntity } from './rental.entity.js';

type NewRental = Omit<RentalEntity, 'id'>;

@Injectable()
export class RentalRepository {
  constructor(private readonly database: Database) {}

  /** The rental of the subscription that is not marked expired, locked until the transaction ends. */
  lockRunning(subscriptionId: number, tx: Tx): Promise<RentalEntity | null> {
    return this.rows(tx).findOne({
      where: { statusId: subscriptionId, status: In(['active', 'inactive']) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  find(id: number, tx?: Tx): Promise<RentalEntity | null> {
    return this.rows(tx).findOneBy({ id });
  }

  /** When the row was written last. */
  async changedAt(id: number, tx: Tx): Promise<Date | null> {
    const rows: { updated_at: Date | null }[] = await tx.query(
      'SELECT updated_at FROM data_penyewa_bots WHERE id = ?',
      [id],
    );
    return rows[0]?.updated_at ?? null;
  }

  /** Locks the row until the transaction ends. */
  lock(id: number, tx: Tx): Promise<RentalEntity> {
    return this.rows(tx).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Locks the rows, in one order, until the transaction ends. */
  lockMany(ids: number[], tx: Tx): Promise<RentalEntity[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.rows(tx).find({ where: { id: In(ids) }, order: { id: 'ASC' }, lock });
  }

  async add(rental: NewRental, tx: Tx): Promise<RentalEntity> {
    const rows = this.rows(tx);
    const row = rows.create(rental);
    await rows.insert(row);
    // The driver gives the key back as text.
    return Object.assign(row, { id: Number(row.id) });
  }

  async update(
    id: number,
    change: Partial<Pick<RentalEntity, 'productId' | 'habis' | 'status'>>,
    tx: Tx,
  ): Promise<void> {
    await this.rows(tx).update({ id }, change);
  }

  /** Whether the subscription had no rental after this one. */
  async isNewest({ id, statusId }: RentalEntity, tx: Tx): Promise<boolean> {
    return !(await this.rows(tx).existsBy({ statusId, id: MoreThan(id) }));
  }

  /** The newest rental of each subscription that ever had one, by subscription. */
  async newestOf(subscriptionIds: number[]): Promise<Map<number, RentalEntity>> {
    const rentals = await this.rows().find({
      where: { statusId: In(subscriptionIds) },
      order: { id: 'ASC' },
    });
    return new Map(rentals.map((rental) => [rental.statusId, rental]));
  }

  /** Running ones whose time is over, a batch at most; those that somebody is working on are left for later. */
  async lockLapsed(now: Date, batch: number, tx: Tx): Promise<number[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM data_penyewa_bots
       WHERE status IN ('active', 'inactive') AND habis <= ? LIMIT ? FOR UPDATE SKIP LOCKED`,
      [now, batch],
    );
    return rows.map(({ id }) => Number(id));
  }

  /** Marks those of them that are lapsed; answers how many. */
  async expire(ids: number[], now: Date, tx: Tx): Promise<number> {
    if (ids.length === 0) return 0;
    const { affectedRows }: { affectedRows: number } = await tx.query(
      `UPDATE data_penyewa_bots SET status = 'expired'
       WHERE id IN (?) AND status IN ('active', 'inactive') AND habis <= ?`,
      [ids, now],
    );
    return affectedRows;
  }

  private rows(tx?: Tx) {
    return this.database.on(tx).getRepository(RentalEntity);
  }
}
