import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Condition, equal, type Listed, Lists } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { BotType } from '../../catalog/domain/terms.js';
import type { SubscriptionState } from '../../subscription/domain/states.js';
import { foundByLineId, type Looked } from '../customer-search.js';
import { type Span, within } from '../filters.js';

/** Which rentals; what is absent does not matter. */
export interface WantedRentals {
  /** The beginning of a LINE ID, or of the customer's name, email or number. */
  looked: Looked | undefined;
  status: SubscriptionState | undefined;
  botType: BotType | undefined;
  productId: number | undefined;
  akunId: number | undefined;
  subscriptionId: number | undefined;
  habis: Span;
  mulai: Span;
}

export interface RentalRow {
  id: string;
  status_id: string;
  akun_id: string;
  product_id: string;
  bot_type: BotType;
  line_id: string;
  mulai: Date | null;
  habis: Date | null;
  status: SubscriptionState;
  created_at: Date | null;
  updated_at: Date | null;
  /** Null when the account is gone. */
  akun_name: string | null;
  akun_email: string | null;
  whatsapp_number: string | null;
  /** Null when the package is gone. */
  product_name: string | null;
}

/** The table, and the short name of it in every condition of {@link conditionsOf}. */
export const RENTALS = { table: 'data_penyewa_bots', as: 'r' } as const;

export const RENTAL_COLUMNS = `r.id AS id, r.status_id, r.akun_id, r.product_id, r.bot_type, r.line_id, r.mulai, r.habis,
  r.status, r.created_at, r.updated_at, k.name AS akun_name, k.email AS akun_email, k.whatsapp_number,
  p.name AS product_name`;
export const RENTAL_JOINS =
  'LEFT JOIN akuns k ON k.id = r.akun_id LEFT JOIN products p ON p.id = r.product_id';
const SORTS = { created_at: 'r.created_at', habis: 'r.habis', mulai: 'r.mulai' };
const STRETCHES = { 'r.habis': 'data_penyewa_bots_by_habis', 'r.mulai': 'data_penyewa_bots_by_mulai' };

/** What operators see of rentals. */
@Injectable()
export class DataPenyewaBotsRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list(wanted: WantedRentals, part: Part): Promise<Listed<RentalRow>> {
    const plan = {
      ...RENTALS,
      columns: RENTAL_COLUMNS,
      joins: RENTAL_JOINS,
      where: conditionsOf(wanted),
      sorts: SORTS,
      stretches: STRETCHES,
    };
    return this.lists.part(plan, part);
  }

  async find(id: number): Promise<RentalRow | undefined> {
    const rows: RentalRow[] = await this.database
      .on()
      .query(`SELECT ${RENTAL_COLUMNS} FROM data_penyewa_bots r ${RENTAL_JOINS} WHERE r.id = ?`, [id]);
    return rows[0];
  }

  /** Whether its subscription had no rental after it: only that one can be moved. */
  async isNewest({ id, status_id }: RentalRow): Promise<boolean> {
    const later: unknown[] = await this.database
      .on()
      .query('SELECT 1 FROM data_penyewa_bots WHERE status_id = ? AND id > ? LIMIT 1', [status_id, id]);
    return later.length === 0;
  }
}

/** Conditions on `data_penyewa_bots r`, for the list and for whatever else shall hold exactly what it shows. */
export function conditionsOf(wanted: WantedRentals): Condition[] {
  const { looked, status, botType, productId, akunId, subscriptionId, habis, mulai } = wanted;
  return [
    ...(looked ? [foundByLineId('data_penyewa_bots', 'r', looked)] : []),
    ...equal('r.status', status),
    ...equal('r.bot_type', botType),
    ...equal('r.product_id', productId),
    ...equal('r.akun_id', akunId),
    ...equal('r.status_id', subscriptionId),
    ...within('r.habis', habis),
    ...within('r.mulai', mulai),
  ];
}
