import type { Tx } from '../../../platform/database/database.js';
import type { BotType } from '../../catalog/domain/terms.js';
import { thingOf, type PlannedSubscription } from '../domain/plan-subscriptions.js';
import { inParts, insertMany, updateMany } from './many-rows.js';

/** What one customer's rows are to become. */
export interface CustomerPlan {
  akunId: number;
  subscriptions: PlannedSubscription[];
}

type Placed = PlannedSubscription & { akunId: number; id: number };

/** Subscriptions and rentals as they are to be. */
export class PlannedRentalsRepository {
  /** Writes subscriptions, then their rentals, then an opening entry for each rental. */
  async save(plans: readonly CustomerPlan[], now: Date, tx: Tx): Promise<void> {
    const placed = await this.saveSubscriptions(plans, now, tx);
    const rentals = await this.saveRentals(placed, now, tx);
    await this.openLedger(rentals, now, tx);
  }

  private async saveSubscriptions(plans: readonly CustomerPlan[], now: Date, tx: Tx): Promise<Placed[]> {
    const all = plans.flatMap(({ akunId, subscriptions }) =>
      subscriptions.map((each) => ({ ...each, akunId })),
    );
    const known = all.filter((each): each is Placed => each.id !== null);
    const types = {
      product_id: 'bigint',
      bot_type: 'varchar(16)',
      line_id: 'varchar(21)',
      status: 'varchar(16)',
    };
    await updateMany(
      tx,
      'statuses',
      { ...types, habis: 'datetime(3)', anchor_day: 'int', updated_at: 'datetime(3)' },
      known.map((each) => ({ id: each.id, ...columnsOf(each), updated_at: now })),
    );
    const added = all.filter(({ id }) => id === null);
    const names = ['akun_id', 'product_id', 'bot_type', 'line_id', 'status', 'habis', 'anchor_day'];
    await insertMany(
      tx,
      'statuses',
      names,
      added.map((each) => [each.akunId, ...Object.values(columnsOf(each))]),
    );
    return [...known, ...(await this.found(added, tx))];
  }

  private async found(
    added: readonly (PlannedSubscription & { akunId: number })[],
    tx: Tx,
  ): Promise<Placed[]> {
    if (added.length === 0) return [];
    const rows: { id: string; akunId: string; botType: BotType; lineId: string }[] = await tx.query(
      `SELECT id, akun_id AS akunId, bot_type AS botType, line_id AS lineId FROM statuses WHERE akun_id IN (?)`,
      [added.map(({ akunId }) => akunId)],
    );
    const ids = new Map(
      rows.map((row) => [`${row.akunId}:${thingOf(row.botType, row.lineId)}`, Number(row.id)]),
    );
    return added.map((each) => {
      const id = ids.get(`${each.akunId}:${thingOf(each.botType, each.lineId)}`);
      if (id === undefined) throw new Error(`The subscription of customer ${each.akunId} was not added`);
      return { ...each, id };
    });
  }

  /** Answers the ids of all that are in the table now. */
  private async saveRentals(placed: readonly Placed[], now: Date, tx: Tx): Promise<number[]> {
    const all = placed.flatMap(({ rentals, ...subscription }) =>
      rentals.map((rental) => ({ subscription, rental })),
    );
    const types = {
      status_id: 'bigint',
      product_id: 'bigint',
      bot_type: 'varchar(16)',
      line_id: 'varchar(21)',
      mulai: 'datetime(3)',
      habis: 'datetime(3)',
      status: 'varchar(16)',
      updated_at: 'datetime(3)',
    };
    const known = all.flatMap(({ subscription, rental }) =>
      rental.id === null ? [] : [{ id: rental.id, ...rentalColumns(subscription, rental, now) }],
    );
    await updateMany(tx, 'data_penyewa_bots', types, known);
    const added = all.filter(({ rental }) => rental.id === null);
    await insertMany(
      tx,
      'data_penyewa_bots',
      ['akun_id', ...Object.keys(types)],
      added.map(({ subscription, rental }) => [
        subscription.akunId,
        ...Object.values(rentalColumns(subscription, rental, now)),
      ]),
    );
    const ids = known.map(({ id }) => id);
    for (const some of inParts(added.map(({ subscription }) => subscription.id))) {
      const rows: { id: string }[] = await tx.query(
        'SELECT id FROM data_penyewa_bots WHERE status_id IN (?)',
        [some],
      );
      ids.push(...rows.map(({ id }) => Number(id)));
    }
    return ids;
  }

  private async openLedger(ids: readonly number[], now: Date, tx: Tx): Promise<void> {
    for (const some of inParts(ids)) {
      await tx.query(
        `INSERT INTO rental_entries
         (data_penyewa_bot_id, kind, delta_seconds, \`before\`, \`after\`, source, reason, actor, created_at)
       SELECT r.id, 'import', TIMESTAMPDIFF(SECOND, r.mulai, r.habis), r.mulai, r.habis, CONCAT('import:', r.id),
              NULL, 'system', ?
       FROM data_penyewa_bots r WHERE r.id IN (?)
         AND NOT EXISTS (SELECT 1 FROM rental_entries e WHERE e.data_penyewa_bot_id = r.id)`,
        [now, some],
      );
    }
  }
}

function columnsOf({ productId, botType, lineId, status, habis, anchorDay }: PlannedSubscription) {
  return { product_id: productId, bot_type: botType, line_id: lineId, status, habis, anchor_day: anchorDay };
}

function rentalColumns(
  { id, botType, lineId }: Pick<Placed, 'id' | 'botType' | 'lineId'>,
  { productId, mulai, habis, status }: PlannedSubscription['rentals'][number],
  now: Date,
) {
  return {
    status_id: id,
    product_id: productId,
    bot_type: botType,
    line_id: lineId,
    mulai,
    habis,
    status,
    updated_at: now,
  };
}
