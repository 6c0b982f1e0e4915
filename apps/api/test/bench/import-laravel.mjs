// @ts-check
/**
 * Makes a database of the former application with 100,000 customers (or as many as are asked for), 1.5 rentals and 2.5
 * payments each, and moves it over by the commands: migrate, a dry run, the import, and the import again. With
 * `--kill <seconds>` the import is killed (-9) so often until it gets through. Wants the built API
 * (`pnpm --filter @teamanubot/api build`) and a server: DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD. Its database,
 * `teamanubot_bench_import`, is made anew.
 *
 * `node apps/api/test/bench/import-laravel.mjs [customers] [--kill seconds]`
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createConnection } from 'mysql2/promise';

const DATABASE = 'teamanubot_bench_import';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kill: { type: 'string' } },
});
const customers = Number(positionals[0] ?? 100_000);
const { DB_HOST: host, DB_PORT: port, DB_USERNAME: user, DB_PASSWORD: password } = process.env;
const connection = await createConnection({
  ...{ host, port: Number(port ?? 3306), user, password },
  multipleStatements: true,
});

/** @param {string} sql */
async function count(sql) {
  const [rows] = await connection.query(sql);
  return Number(Object.values(/** @type {Record<string, unknown>[]} */ (rows)[0] ?? {})[0]);
}

/** @param {string} name */
const fixture = (name) => readFileSync(new URL(`../laravel/${name}.sql`, import.meta.url), 'utf8');

async function makeShop() {
  await connection.query(`DROP DATABASE IF EXISTS ${DATABASE}; CREATE DATABASE ${DATABASE}; USE ${DATABASE}`);
  await connection.query(fixture('former-shop'));
  await connection.query(fixture('rentals-with-much'));
  await connection.query(
    'DELETE FROM data_penyewa_bots; DELETE FROM statuses; DELETE FROM payment_transactions; DELETE FROM akuns',
  );
  await connection.query('CREATE TEMPORARY TABLE n (n int unsigned PRIMARY KEY)');
  for (let from = 1; from <= customers; from += 10_000) {
    const numbers = Array.from({ length: Math.min(10_000, customers - from + 1) }, (_, index) => [
      from + index,
    ]);
    await connection.query('INSERT INTO n VALUES ?', [numbers]);
  }
  const hour = (/** @type {string} */ base) => `'2026-06-01 08:00:00' + INTERVAL ${base} HOUR`;
  // One number in a hundred is another account's, one payment in five hundred gave nothing.
  await connection.query(`
    INSERT INTO akuns (id, name, whatsapp_number, email, password, created_at, updated_at)
      SELECT n, CONCAT('Pelanggan ', n), CONCAT('0812-', 10000000 + n - (n MOD 100 = 0)), CONCAT('P', n, '@Contoh.id'),
             '$2y$04$', ${hour('n MOD 4000')}, ${hour('n MOD 4000')} FROM n;
    INSERT INTO statuses SELECT n, n, 1 + n MOD 2, 'active', '', ${hour('n MOD 4000')}, NULL FROM n;
    INSERT INTO data_penyewa_bots SELECT n, n, n, 1 + n MOD 2, 'Grup', CONCAT('bot.', n), DATE(${hour('n MOD 4000')}),
             ${hour('n MOD 4000 + 1400')}, CONCAT('A', n), ${hour('n MOD 4000')}, NULL FROM n WHERE n MOD 500 <> 0;
    INSERT INTO data_penyewa_bots SELECT ${customers} + n, n, n, 1 + n MOD 2, 'Grup', NULL, NULL,
             ${hour('n MOD 4000 + 3000')}, CONCAT('B', n), ${hour('n MOD 4000')}, NULL FROM n WHERE n MOD 2 = 1;
    INSERT INTO payment_transactions
      SELECT n, n, 1 + n MOD 2, CONCAT('A-', n), UUID(), 50000, 'settlement',
             CONCAT('{"payment_type":"qris","settlement_time":"', ${hour('n MOD 4000')}, '"}'),
             ${hour('n MOD 4000')}, ${hour('n MOD 4000')} FROM n;
    INSERT INTO payment_transactions
      SELECT ${customers} + n, n, 1 + n MOD 2, CONCAT('B-', n), NULL, 50000, 'expire', NULL, ${hour('n MOD 4000')}, NULL FROM n;
    INSERT INTO payment_transactions
      SELECT ${customers} * 2 + n, n, 1 + n MOD 2, CONCAT('C-', n), NULL, 50000, 'pending', NULL, ${hour('n MOD 4000')}, NULL
      FROM n WHERE n MOD 2 = 0;`);
}

/**
 * @param {string} door
 * @param {string[]} [options]
 * @param {number} [seconds] until it is killed
 * @returns {Promise<{ code: number | null, seconds: number, megabytes: number, out: string }>}
 */
function run(door, options = [], seconds) {
  const script = fileURLToPath(new URL(`../../dist/${door}.main.js`, import.meta.url));
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...options], {
      env: { ...process.env, DB_DATABASE: DATABASE, LEGACY_TIMEZONE: 'Asia/Jakarta' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    let most = 0;
    child.stdout.on('data', (part) => (out += String(part)));
    const watch = setInterval(() => {
      most = Math.max(most, residentMegabytes(child.pid));
    }, 100);
    const killer =
      seconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), seconds * 1_000);
    child.on('close', (code) => {
      clearInterval(watch);
      clearTimeout(killer);
      resolve({ code, seconds: (performance.now() - started) / 1_000, megabytes: most, out });
    });
  });
}

/** @param {number | undefined} pid */
function residentMegabytes(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Math.round((pages * 4_096) / 1_048_576);
  } catch {
    return 0;
  }
}

/** @param {string} what @param {Awaited<ReturnType<typeof run>>} result */
function tell(what, { code, seconds, megabytes }) {
  process.stdout.write(`${what.padEnd(16)} ${seconds.toFixed(1)} s, ${megabytes} MB, exit code ${code}\n`);
}

await makeShop();
const sizes = ['akuns', 'statuses', 'data_penyewa_bots', 'payment_transactions'];
for (const table of sizes) process.stdout.write(`${table} ${await count(`SELECT COUNT(*) FROM ${table}`)}\n`);
tell('migrate', await run('migrate'));
const rehearsal = await run('import-laravel', ['--dry-run']);
tell('dry run', rehearsal);
let kills = 0;
let result = await run('import-laravel', [], values.kill ? Number(values.kill) : undefined);
while (result.code === null) {
  kills += 1;
  // A server notices the loss of a connection when it next speaks on it, at the latest after its last statement.
  result = await run('import-laravel', [], Number(values.kill) * (1 + kills / 4));
}
tell(`import${kills ? `, ${kills} kills` : ''}`, result);
process.stdout.write(`${result.out.slice(0, 1_400)}\n`);
tell('import again', await run('import-laravel'));
tell('ledger verify', await run('ledger', ['verify']));
process.stdout.write(
  `entries ${await count(`SELECT COUNT(*) FROM rental_entries WHERE kind = 'import'`)}, activated ${await count(`SELECT COUNT(*) FROM rental_entries WHERE kind = 'payment'`)}, without a number ${await count('SELECT COUNT(*) FROM akuns WHERE number_key IS NULL')}\n`,
);
await connection.end();
