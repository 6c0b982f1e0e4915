import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findPrograms, loadSecrets, silent, startDatabases, Supervisor } from '@teamanubot/tooling/stack';
import { FormerShop } from '../support/former-shop.js';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const CUSTOMERS = 4_000;
/** One in so many has paid and has no rental. */
const WITHOUT_RENTAL = 500;
/** Numbers from 101 on: the shop has customers of its own below. */
const MANY = `
  INSERT INTO akuns (id, name, whatsapp_number, email, password, created_at)
    SELECT 100 + seq, 'Pelanggan', CONCAT('0812', 10000000 + seq), CONCAT('p', seq, '@contoh.id'), 'x', '2026-06-01 08:00:00'
    FROM seq_1_to_${CUSTOMERS};
  INSERT INTO data_penyewa_bots (akun_id, product_id, nama_grup, line_id, mulai, habis, kode)
    SELECT 100 + seq, 1, 'Grup', CONCAT('bot.', seq), '2026-06-01', '2036-07-01 08:00:00', CONCAT('K', seq)
    FROM seq_1_to_${CUSTOMERS} WHERE seq % ${WITHOUT_RENTAL} > 0;
  INSERT INTO payment_transactions (id, akun_id, product_id, midtrans_order_id, amount, transaction_status, created_at, updated_at)
    SELECT 100 + seq, 100 + seq, 1, CONCAT('A-', seq), 50000, 'settlement', '2026-06-01 08:00:00', '2026-06-01 08:00:00'
    FROM seq_1_to_${CUSTOMERS};`;

describe('the import of a former shop, killed (-9) whenever it has come a step further', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'teamanubot-import-'));
  let supervisor: Supervisor;
  let shop: FormerShop;
  let kills = 0;

  const start = (door: string, ...args: string[]): ChildProcess =>
    spawn(process.execPath, [path.join(DIST, `${door}.main.js`), ...args], {
      env: { ...process.env, ...shop.environment },
      stdio: 'ignore',
    });
  const counts = async (statement: string) => {
    const rows = await shop.query(statement);
    return Object.values(rows[0] ?? {}).map(Number);
  };
  const progress = async () =>
    String(
      await counts(
        `SELECT SUM(done_id), (SELECT COUNT(*) FROM rental_entries), (SELECT COUNT(*) FROM akuns WHERE number_key IS NOT NULL)
         FROM legacy_tables`,
      ),
    );

  /** Runs it until it has done something more; answers its exit code, null when it was killed. */
  async function runABit(): Promise<number | null> {
    const before = await progress();
    const child = start('import-laravel');
    const ended = once(child, 'exit') as Promise<[number | null]>;
    while (child.exitCode === null && (await progress()) === before) await pause(10);
    child.kill('SIGKILL');
    return (await ended)[0];
  }

  beforeAll(async () => {
    supervisor = await Supervisor.open({ dataDir: folder, say: () => undefined });
    const ours = { mariadb: true, redis: false };
    const secrets = loadSecrets(folder);
    const programs = await findPrograms(ours, silent, supervisor.logDir);
    const { mariadb } = await startDatabases(supervisor, { given: {}, ours, secrets, programs });
    Object.assign(process.env, {
      TEST_DB_HOST: '127.0.0.1',
      TEST_DB_PORT: String(mariadb),
      TEST_DB_USERNAME: 'teamanubot',
      TEST_DB_PASSWORD: secrets.db_password,
    });
    shop = new FormerShop('killed');
    await shop.open('much');
    await shop.run(MANY);
    await shop.migrate();
    while ((await runABit()) === null) kills += 1;
  }, 600_000);
  afterAll(async () => {
    await supervisor.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gets through, and gives everything once', async () => {
    expect(kills).toBeGreaterThan(5);
    const [rentals = 0, opened, activated, orders, numbers] = await counts(`
      SELECT (SELECT COUNT(*) FROM data_penyewa_bots r WHERE r.kode IS NOT NULL),
             (SELECT COUNT(*) FROM rental_entries WHERE kind = 'import'),
             (SELECT COUNT(*) FROM rental_entries WHERE kind = 'payment'),
             (SELECT COUNT(DISTINCT order_id) FROM rental_entries WHERE kind = 'payment'),
             (SELECT COUNT(*) FROM akuns WHERE id > 100 AND number_key IS NOT NULL)`);
    expect(opened).toBe(rentals);
    const due = CUSTOMERS / WITHOUT_RENTAL + 1;
    expect([activated, orders]).toEqual([due, due]);
    expect(numbers).toBe(CUSTOMERS);
  });

  it('leaves every rental ending when its entries say', async () => {
    const [code] = (await once(start('ledger', 'verify'), 'exit')) as [number | null];
    expect(code).toBe(0);
  }, 60_000);
});
