import { NOW } from './numbers.js';
import { PACKAGES } from './people.sql.js';
import type { Shape } from './shape.js';

/** Where the rows of this run begin, table by table: after what there is. */
export interface After {
  users: number;
  products: number;
  akuns: number;
  payment_transactions: number;
  statuses: number;
  data_penyewa_bots: number;
}

/** What the other tables are made from, and gone afterwards: the slots of a hundred customers, and every order. */
export const SCRATCH = ['large_seed_slots', 'large_seed_orders'] as const;

export const MAKE_SLOTS = `
  CREATE TABLE large_seed_slots (
    customer tinyint unsigned NOT NULL, line smallint unsigned NOT NULL, subscription int unsigned NOT NULL,
    after_days int unsigned NOT NULL, INDEX large_seed_slots_customer (customer))`;

/** `luck` decides what becomes of an order, `wait` how long the customer takes to pay. */
export const MAKE_ORDERS = `
  CREATE TABLE large_seed_orders (
    id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, akun_id bigint unsigned NOT NULL,
    status_id bigint unsigned NOT NULL, product_id bigint unsigned NOT NULL, line smallint unsigned NOT NULL,
    luck smallint unsigned NOT NULL, wait smallint unsigned NOT NULL, created_at datetime(3) NOT NULL,
    state varchar(16) NOT NULL)`;

export const addSlots = ({ slots }: Shape): [sql: string, values: unknown[]] => [
  'INSERT INTO large_seed_slots (customer, line, subscription, after_days) VALUES ?',
  [slots.map(({ customer, line, subscription, afterDays }) => [customer, line, subscription, afterDays])],
];

/** Of a thousand orders so many come to each end; the rest are paid. */
const ENDS = [
  { state: 'part_refunded', of: 15 },
  { state: 'refunded', of: 15 },
  { state: 'reversed', of: 3 },
  { state: 'review', of: 1 },
  { state: 'failed', of: 12 },
  { state: 'cancelled', of: 60 },
  { state: 'expired', of: 114 },
] as const;

const STATE = (() => {
  let upto = 0;
  const cases = ENDS.map(({ state, of }) => `WHEN luck < ${(upto += of)} THEN '${state}'`);
  return `CASE WHEN created_at > ${NOW} - INTERVAL 1 HOUR THEN 'open' ${cases.join(' ')} ELSE 'paid' END`;
})();

/** Every order that was made by now, in the order of time. Values: now, now. */
export const addOrders = (after: After, { subscriptions }: Shape) => `
  INSERT INTO large_seed_orders (akun_id, status_id, product_id, line, luck, wait, created_at, state)
  SELECT akun_id, status_id,
    ${after.products} + 1 + FLOOR(${PACKAGES} * POW((CRC32(status_id * 13) MOD 1000) / 1000, 2)), line, luck,
    20 + luck MOD 800, created_at, ${STATE}
  FROM (
    SELECT k.id AS akun_id,
      ${after.statuses} + 1 + FLOOR((k.id - ${after.akuns} - 1) / 100) * ${subscriptions} + s.subscription AS status_id,
      s.line, CRC32(CONCAT(k.id, ' ', s.after_days)) MOD 1000 AS luck,
      k.created_at + INTERVAL s.after_days DAY
        + INTERVAL 180 + CRC32(CONCAT(s.after_days, ' ', k.id)) MOD 72000 SECOND AS created_at
    FROM akuns k JOIN large_seed_slots s ON s.customer = (k.id - ${after.akuns} - 1) MOD 100
    WHERE k.id > ${after.akuns}
  ) made
  WHERE created_at < ${NOW}
  ORDER BY created_at`;
