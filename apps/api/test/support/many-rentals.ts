import type { Database } from '../../src/platform/database/database.js';

const NUMBERS = (count: number) =>
  `WITH RECURSIVE numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})`;

/** So many customers, each with a past rental and one that is not; enough for an index to be worth the while. */
export async function manyRentals(database: Database, customers: number): Promise<void> {
  const insert = async (table: string, columns: string, rows: string, count: number) => {
    await database.on().query(
      `SET STATEMENT max_recursive_iterations = ${count} FOR
         INSERT INTO ${table} (${columns}) ${NUMBERS(count)} SELECT ${rows} FROM numbers`,
    );
    await database.on().query(`ANALYZE TABLE ${table}`);
  };
  await insert(
    'products',
    'id, name, description, price, bot_type',
    `n, CONCAT('Paket ', n), '', 50000, IF(n MOD 2, 'selfbot', 'official')`,
    4,
  );
  await insert(
    'akuns',
    'id, name, email, whatsapp_number, number_key, password',
    `n, CONCAT('Nama ', LPAD(n, 6, '0')), CONCAT('surel', n, '@contoh.id'),
     CONCAT('62812', LPAD(n, 7, '0')), CONCAT('62812', LPAD(n, 7, '0')), '-'`,
    customers,
  );
  const end = (n: string) => `TIMESTAMP('2026-12-01') + INTERVAL ${n} MOD 300 HOUR`;
  const kind = `IF(n MOD 2, 'selfbot', 'official')`;
  await insert(
    'statuses',
    'id, akun_id, product_id, bot_type, line_id, status, habis, created_at',
    `n, n, 1 + n MOD 4, ${kind}, CONCAT('bot.', LPAD(n, 6, '0')),
     ELT(1 + n MOD 10, 'inactive', 'active', 'active', 'active', 'expired', 'expired', 'expired', 'expired',
       'expired', 'expired'), ${end('n')}, TIMESTAMP('2025-01-01') + INTERVAL n MINUTE`,
    customers,
  );
  await insert(
    'data_penyewa_bots',
    'id, status_id, akun_id, product_id, bot_type, line_id, mulai, habis, status, created_at',
    `n, 1 + n MOD ${customers}, 1 + n MOD ${customers}, 1 + n MOD 4, ${kind},
     CONCAT('bot.', LPAD(1 + n MOD ${customers}, 6, '0')), TIMESTAMP('2025-01-01') + INTERVAL n MINUTE,
     ${end('n')} - INTERVAL IF(n <= ${customers}, 90, 0) DAY,
     IF(n <= ${customers}, 'expired', ELT(1 + n MOD 10, 'inactive', 'active', 'active', 'active', 'expired', 'expired',
       'expired', 'expired', 'expired', 'expired')), TIMESTAMP('2025-01-01') + INTERVAL n MINUTE`,
    2 * customers,
  );
}
