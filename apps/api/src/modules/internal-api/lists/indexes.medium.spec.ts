import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../../test/support/database.js';
import { Lists, type Condition } from '../../../platform/lists/lists.js';
import type { Database } from '../../../platform/database/database.js';
import { AKUNS, EverythingAkunsQuery } from '../akuns/akuns.resource.js';
import { EverythingDataPenyewaBotsQuery, RENTALS } from '../data-penyewa-bots/data-penyewa-bots.resource.js';
import { EverythingPaymentsQuery, PAYMENTS } from '../payment-transactions/payment-transactions.resource.js';
import { EverythingProductsQuery, PRODUCTS } from '../products/products.resource.js';
import { EverythingStatusesQuery, STATUSES } from '../statuses/statuses.resource.js';
import { EverythingUsersQuery, USERS } from '../users/users.resource.js';
import type { EverythingQuery } from './everything.query.js';

const LISTS = [
  [AKUNS, EverythingAkunsQuery],
  [USERS, EverythingUsersQuery],
  [PRODUCTS, EverythingProductsQuery],
  [STATUSES, EverythingStatusesQuery],
  [RENTALS, EverythingDataPenyewaBotsQuery],
  [PAYMENTS, EverythingPaymentsQuery],
] as const;

const FILTERS: Record<string, Record<string, unknown>> = {
  akuns: { q: 'a', email: 'a', whatsapp_number: '0812', is_active: 'true', updated_since: new Date() },
  users: { q: 'a', email: 'a', role: 'owner', updated_since: new Date() },
  products: { q: 'a', bot_type: 'selfbot', is_active: 'true', updated_since: new Date() },
  statuses: {
    q: 'a',
    akun_id: 1,
    product_id: 1,
    bot_type: 'selfbot',
    line_id: 'a',
    status: 'active',
    updated_since: new Date(),
  },
  data_penyewa_bots: {
    ...{ q: 'a', status_id: 1, akun_id: 1, product_id: 1, bot_type: 'selfbot', line_id: 'a' },
    ...{ status: 'active', updated_since: new Date() },
  },
  payment_transactions: {
    ...{ q: 'a', akun_id: 1, product_id: 1, midtrans_order_id: 'a', transaction_status: 'a', state: 'paid' },
    ...{ updated_since: new Date() },
  },
};

describe('every filter and every order of the internal API (MariaDB is real)', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await openDatabase());
  });
  afterAll(() => close());

  /** The columns with which the indexes of a table begin. */
  async function leading(table: string): Promise<string[]> {
    const rows: { name: string }[] = await database.on().query(
      `SELECT COLUMN_NAME AS name FROM information_schema.STATISTICS
       WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND SEQ_IN_INDEX = 1`,
      [table],
    );
    return rows.map(({ name }) => name);
  }

  /** The columns that a condition asks for. */
  const columnsOf = ({ sql }: Condition) =>
    [...sql.matchAll(/(\w+) (?:=|>=|LIKE|IS)/g)].map(([, column = '']) => column);

  it.each(LISTS)('$table has its index', async (resource, Query) => {
    const indexed = await leading(resource.table);
    const sorted = Object.values(resource.sorts).map((column) =>
      column.replace(/^\w+\./, '').replaceAll('`', ''),
    );
    expect(sorted.filter((column) => !indexed.includes(column))).toEqual([]);
    for (const [name, value] of Object.entries(FILTERS[resource.table] ?? {})) {
      const query: EverythingQuery = new Query();
      Object.assign(query, { [name === 'q' ? 'q' : `filter[${name}]`]: value });
      const asked = query.where(resource.as).flatMap(columnsOf);
      expect([name, asked.length > 0]).toEqual([name, true]);
      expect([name, asked.filter((column) => !indexed.includes(column) && column !== 'archived_at')]).toEqual(
        [name, []],
      );
    }
  });

  it.each(LISTS)('$table can be asked for with every one of them', async (resource, Query) => {
    const lists = new Lists(database);
    for (const [name, value] of Object.entries(FILTERS[resource.table] ?? {})) {
      const query: EverythingQuery = new Query();
      Object.assign(query, { [name === 'q' ? 'q' : `filter[${name}]`]: value });
      const part = { page: 1, perPage: 1, sort: query.order, after: undefined };
      await expect(lists.part({ ...resource, where: query.where(resource.as) }, part)).resolves.toBeDefined();
    }
    for (const name of Object.keys(resource.sorts)) {
      const part = { page: 1, perPage: 1, sort: { name, descending: true }, after: undefined };
      await expect(lists.part({ ...resource, where: [] }, part)).resolves.toBeDefined();
    }
  });
});
