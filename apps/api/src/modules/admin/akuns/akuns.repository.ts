import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { Database } from '../../../platform/database/database.js';
import { type Condition, type Listed, Lists } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { foundBy } from '../../../platform/lists/search.js';
import { customersBy, type Looked } from '../customer-search.js';
import { type Span, within } from '../filters.js';

/** Which customers; what is absent does not matter. */
export interface WantedAkuns {
  /** The beginning of a name, an email or a number. */
  looked: Looked | undefined;
  isActive: boolean | undefined;
  created: Span;
}

export interface AkunRow {
  id: string;
  name: string;
  email: string;
  whatsapp_number: string;
  /** 0 or 1. */
  is_active: number;
  created_at: Date | null;
  last_login_at: Date | null;
  active_rentals: string;
}

/** A customer as the page about one shows it. */
export interface AkunDetailRow extends AkunRow {
  locale: Locale;
  /** 0 or 1. */
  reminders_opt_out: number;
  deactivated_at: Date | null;
  updated_at: Date | null;
  rentals: string;
  payments: string;
  paid_payments: string;
  messages: string;
}

const COLUMNS = `a.id AS id, a.name, a.email, a.whatsapp_number, a.is_active, a.created_at, a.last_login_at,
  (SELECT COUNT(*) FROM statuses s WHERE s.akun_id = a.id AND s.status = 'active') AS active_rentals`;
const DETAIL_COLUMNS = `${COLUMNS}, a.locale, a.reminders_opt_out, a.deactivated_at, a.updated_at,
  (SELECT COUNT(*) FROM data_penyewa_bots r WHERE r.akun_id = a.id) AS rentals,
  (SELECT COUNT(*) FROM payment_transactions o WHERE o.akun_id = a.id) AS payments,
  (SELECT COUNT(*) FROM payment_transactions o
    WHERE o.akun_id = a.id AND o.state IN ('paid', 'part_refunded')) AS paid_payments,
  (SELECT COUNT(*) FROM whatsapp_messages m WHERE m.akun_id = a.id) AS messages`;
const STRETCHES = { 'a.created_at': 'akuns_by_created' };
const SORTS = { created_at: 'a.created_at', name: 'a.name', email: 'a.email' };

/** What operators see of customers. */
@Injectable()
export class AkunsRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list(wanted: WantedAkuns, part: Part): Promise<Listed<AkunRow>> {
    const table = { table: 'akuns', as: 'a', columns: COLUMNS, stretches: STRETCHES, sorts: SORTS };
    return this.lists.part({ ...table, where: conditionsOf(wanted) }, part);
  }

  async find(id: number): Promise<AkunDetailRow | undefined> {
    const rows: AkunDetailRow[] = await this.database
      .on()
      .query(`SELECT ${DETAIL_COLUMNS} FROM akuns a WHERE a.id = ?`, [id]);
    return rows[0];
  }
}

/** Conditions on `akuns a`, for the list and for whatever else shall hold exactly what it shows. */
export function conditionsOf({ looked, isActive, created }: WantedAkuns): Condition[] {
  return [
    ...(looked ? [foundBy('akuns', 'a', customersBy(looked, 'a'))] : []),
    ...(isActive === undefined ? [] : [{ sql: 'a.is_active = ?', values: [isActive] }]),
    ...within('a.created_at', created),
  ];
}
