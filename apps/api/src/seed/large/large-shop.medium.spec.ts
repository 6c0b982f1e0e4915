import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { openDatabase } from '../../../test/support/database.js';
import { RentalDesk } from '../../../test/support/rentals.js';
import { emptyServers } from '../../../test/support/servers.js';
import { INVARIANTS } from '../../invariants.js';
import type { Database } from '../../platform/database/database.js';
import { holds } from '../../platform/invariants/domain/invariant.js';
import { InvariantResults } from '../../platform/invariants/invariant-results.repository.js';
import { Invariants } from '../../platform/invariants/invariants.js';
import { DevelopmentMark } from '../development-mark.js';
import { LargeShop, NoDevelopmentDatabase } from './large-shop.js';

const FIGURES = { akuns: 1_000, transactions: 5_000 };

let database: Database;
let close: () => Promise<void>;
let rows: Record<string, number>;
const clock = new TestClock();
const shop = () => new LargeShop(database, new DevelopmentMark(database), clock.now(), () => undefined);

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await emptyServers();
});
afterAll(async () => {
  await emptyServers();
  await close();
});

const asked = async <Row>(sql: string): Promise<Row[]> => database.on().query(sql);

describe('a large shop', () => {
  it('is not opened in a database that is not marked', async () => {
    await expect(shop().open(FIGURES)).rejects.toThrow(NoDevelopmentDatabase);
    expect(await asked('SELECT id FROM akuns')).toEqual([]);
  });

  it('has about as many rows as were asked for', async () => {
    await new DevelopmentMark(database).set(clock.now());
    rows = await shop().open(FIGURES);
    expect(rows.akuns).toBe(FIGURES.akuns);
    const { payment_transactions: orders = 0 } = rows;
    expect(orders / FIGURES.transactions).toBeGreaterThan(0.97);
    expect(orders / FIGURES.transactions).toBeLessThan(1.03);
    expect(rows.midtrans_notifications).toBeGreaterThan(orders);
    expect(rows.data_penyewa_bots).toBeGreaterThan(orders * 0.7);
    expect([rows.whatsapp_messages, rows.audit_logs]).toEqual([orders, orders]);
    expect(await asked(`SHOW TABLES LIKE 'large_seed%'`)).toEqual([]);
  });

  it('sold to few often and to many seldom, until just now', async () => {
    const [figures] = await asked<{ most: number; busiest: string; last: Date }>(
      `SELECT MAX(n) AS most, SUM(IF(n >= 10, n, 0)) / SUM(n) AS busiest, MAX(last) AS last
       FROM (SELECT COUNT(*) AS n, MAX(created_at) AS last FROM payment_transactions GROUP BY akun_id) k`,
    );
    expect(Number(figures?.most)).toBeGreaterThan(40);
    expect(Number(figures?.busiest)).toBeGreaterThan(0.4);
    expect(clock.now().getTime() - Number(figures?.last)).toBeLessThan(86_400_000);
  });

  it('agrees with its ledger, and breaks no rule about money', async () => {
    expect(await new RentalDesk(database, clock).rebuild()).toEqual([]);
    const invariants = new Invariants(INVARIANTS, new InvariantResults(database), database, clock);
    expect((await invariants.checkAll()).filter((finding) => !holds(finding))).toEqual([]);
  });

  it('can be made larger', async () => {
    const again = await shop().open({ akuns: 100, transactions: 200 });
    expect(again.akuns).toBe(FIGURES.akuns + 100);
    expect(await new RentalDesk(database, clock).rebuild()).toEqual([]);
  });
});
