import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { COUNTED } from '../../../platform/lists/counted.js';
import { type Condition, equal, type Listed, Lists, startsWith } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { BotType, DurationUnit } from '../../catalog/domain/terms.js';

export const PRODUCT_STATES = ['shown', 'hidden', 'current', 'archived'] as const;
/** `current`: shown or hidden. */
export type ProductState = (typeof PRODUCT_STATES)[number];

/** Which packages; what is absent does not matter. */
export interface WantedProducts {
  /** The beginning of a name. */
  q: string | undefined;
  state: ProductState | undefined;
  botType: BotType | undefined;
}

export interface ProductRow {
  id: string;
  name: string;
  description: string;
  /** As `50000.00`. */
  price: string;
  order: number;
  bot_type: BotType;
  duration_count: number;
  duration_unit: DurationUnit;
  /** 0 or 1. */
  is_active: number;
  archived_at: Date | null;
  created_at: Date | null;
  updated_at: Date | null;
  /** 0 or 1: whether anybody ever ordered or had it. */
  sold: number;
}

const COLUMNS = `p.id AS id, p.name, p.description, p.price, p.\`order\`, p.bot_type, p.duration_count, p.duration_unit,
  p.is_active, p.archived_at, p.created_at, p.updated_at,
  (EXISTS (SELECT 1 FROM payment_transactions t WHERE t.product_id = p.id)
    OR EXISTS (SELECT 1 FROM statuses s WHERE s.product_id = p.id)
    OR EXISTS (SELECT 1 FROM data_penyewa_bots r WHERE r.product_id = p.id)) AS sold`;
const SORTS = { order: 'p.`order`', name: 'p.name', price: 'p.price', created_at: 'p.created_at' };
const STATES: Record<ProductState, string> = {
  shown: 'p.is_active = 1 AND p.archived_at IS NULL',
  hidden: 'p.is_active = 0 AND p.archived_at IS NULL',
  current: 'p.archived_at IS NULL',
  archived: 'p.archived_at IS NOT NULL',
};

/** What operators see of packages. */
@Injectable()
export class ProductsRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list(wanted: WantedProducts, part: Part): Promise<Listed<ProductRow>> {
    const plan = { table: 'products', as: 'p', columns: COLUMNS, where: conditionsOf(wanted), sorts: SORTS };
    return this.lists.part(plan, part);
  }

  async find(id: number): Promise<ProductRow | undefined> {
    const rows: ProductRow[] = await this.database
      .on()
      .query(`SELECT ${COLUMNS} FROM products p WHERE p.id = ?`, [id]);
    return rows[0];
  }

  /** Rentals of the package that have time left; at most 10,000. */
  async runningRentals(id: number, now: Date): Promise<number> {
    const rows: { n: string }[] = await this.database.on().query(
      `SELECT COUNT(*) AS n FROM (
         SELECT 1 FROM data_penyewa_bots WHERE product_id = ? AND habis > ? LIMIT ${COUNTED}) running`,
      [id, now],
    );
    return Number(rows[0]?.n);
  }
}

function conditionsOf({ q, state, botType }: WantedProducts): Condition[] {
  return [
    ...(q ? [startsWith('p.name', q)] : []),
    ...(state ? [{ sql: STATES[state], values: [] }] : []),
    ...equal('p.bot_type', botType),
  ];
}
