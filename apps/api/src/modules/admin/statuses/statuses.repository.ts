import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Condition, equal, type Listed, Lists } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { BotType } from '../../catalog/domain/terms.js';
import type { SubscriptionState } from '../../subscription/domain/states.js';
import { foundByLineId, type Looked } from '../customer-search.js';
import { type Span, within } from '../filters.js';

/** Which subscriptions; what is absent does not matter. */
export interface WantedSubscriptions {
  /** The beginning of a LINE ID, or of the customer's name, email or number. */
  looked: Looked | undefined;
  status: SubscriptionState | undefined;
  botType: BotType | undefined;
  /** The package bought last. */
  productId: number | undefined;
  akunId: number | undefined;
  habis: Span;
}

export interface SubscriptionRow {
  id: string;
  akun_id: string;
  product_id: string;
  bot_type: BotType;
  line_id: string;
  status: SubscriptionState;
  habis: Date | null;
  created_at: Date | null;
  updated_at: Date | null;
  /** Null when the account is gone. */
  akun_name: string | null;
  akun_email: string | null;
  whatsapp_number: string | null;
  /** Null when the package is gone. */
  product_name: string | null;
}

/** One unbroken rental of a subscription. */
export interface RentalOfSubscription {
  id: string;
  mulai: Date | null;
  habis: Date | null;
  status: SubscriptionState;
}

const COLUMNS = `s.id AS id, s.akun_id, s.product_id, s.bot_type, s.line_id, s.status, s.habis, s.created_at, s.updated_at,
  k.name AS akun_name, k.email AS akun_email, k.whatsapp_number, p.name AS product_name`;
const JOINS = 'LEFT JOIN akuns k ON k.id = s.akun_id LEFT JOIN products p ON p.id = s.product_id';
const SORTS = { created_at: 's.created_at', habis: 's.habis' };
const STRETCHES = { 's.habis': 'statuses_by_habis' };

/** What operators see of subscriptions. */
@Injectable()
export class StatusesRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list(wanted: WantedSubscriptions, part: Part): Promise<Listed<SubscriptionRow>> {
    const table = { table: 'statuses', as: 's', columns: COLUMNS, joins: JOINS, stretches: STRETCHES };
    return this.lists.part({ ...table, where: conditionsOf(wanted), sorts: SORTS }, part);
  }

  async find(id: number): Promise<SubscriptionRow | undefined> {
    const rows: SubscriptionRow[] = await this.database
      .on()
      .query(`SELECT ${COLUMNS} FROM statuses s ${JOINS} WHERE s.id = ?`, [id]);
    return rows[0];
  }

  /** Newest first. */
  rentalsOf(id: number): Promise<RentalOfSubscription[]> {
    return this.database
      .on()
      .query(
        'SELECT id, mulai, habis, status FROM data_penyewa_bots WHERE status_id = ? ORDER BY id DESC LIMIT 100',
        [id],
      );
  }
}

function conditionsOf(wanted: WantedSubscriptions): Condition[] {
  const { looked, status, botType, productId, akunId, habis } = wanted;
  return [
    ...(looked ? [foundByLineId('statuses', 's', looked)] : []),
    ...equal('s.status', status),
    ...equal('s.bot_type', botType),
    ...equal('s.product_id', productId),
    ...equal('s.akun_id', akunId),
    ...within('s.habis', habis),
  ];
}
