import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { FormerShop, importInto } from '../../../test/support/former-shop.js';
import { wib } from '../../../test/support/jakarta.js';
import type { Database } from '../../platform/database/database.js';

const clock = new TestClock(wib('2026-12-01T12:00'));
/** Widening and importing, on a machine that others use as well. */
const PATIENCE = 90_000;
const shop = new FormerShop('odd');
let database: Database;
let close: () => Promise<void> = async () => undefined;

async function open(variant: 'much' | 'little', statements: string): Promise<void> {
  await shop.open(variant);
  await shop.run(statements);
  await shop.migrate();
  ({ database, close } = await shop.database());
}

beforeEach(() => clock.set(wib('2026-12-01T12:00')));
afterEach(() => close());

const orders = async () =>
  new Map((await shop.contents()).payment_transactions?.map((row) => [Number(row.id), row]));
const given = async () =>
  ((await shop.contents()).rental_entries ?? [])
    .filter(({ kind }) => kind === 'payment')
    .map(({ order_id }) => order_id);

/** A payment as the former application kept it. */
const payment = (id: number, akun: number, product: number, at: string, transaction: string | null) =>
  `INSERT INTO payment_transactions VALUES (${id}, ${akun}, ${product}, 'ORDER-${id}',
     ${transaction === null ? 'NULL' : `'${transaction}'`}, 50000, 'settlement', NULL, '${at}', '${at}');`;
const TRANSACTION = '44444444-4444-4444-8444-444444444444';

describe('a settled payment', () => {
  it(
    'is not given again because nobody has written down of which package the rental was',
    async () => {
      await open(
        'little',
        payment(20, 1, 2, '2026-12-01 09:00:00', '20202020-2020-4020-8020-202020202020') +
          payment(21, 8, 2, '2026-11-26 09:00:00', null),
      );
      await importInto(database, clock);
      expect((await orders()).get(1)?.legacy).toBe('covered');
      expect(await given()).toEqual(['ORDER-4', 'ORDER-21']);
    },
    PATIENCE,
  );

  it(
    'is given when the rental had ended before it came',
    async () => {
      await open('much', payment(20, 2, 1, '2026-11-10 09:00:00', null));
      await importInto(database, clock);
      expect(await given()).toEqual(['ORDER-4', 'ORDER-20']);
    },
    PATIENCE,
  );

  it(
    'is not given twice when its row was written twice',
    async () => {
      await open(
        'much',
        payment(20, 8, 1, '2026-11-25 20:15:02', TRANSACTION) +
          payment(21, 8, 1, '2026-11-25 20:16:00', null) +
          payment(22, 8, 1, '2026-11-25 20:17:00', null) +
          `UPDATE payment_transactions SET midtrans_order_id = 'ORDER-4' WHERE id = 21;
           UPDATE payment_transactions SET raw_response = '{"transaction_id":"${TRANSACTION}"}' WHERE id = 22;`,
      );
      const { paymentsUndecided, orderIdsRepeated } = await importInto(database, clock);
      expect(await given()).toEqual(['ORDER-4']);
      expect(paymentsUndecided.map(({ orderId }) => orderId)).toEqual(
        expect.arrayContaining(['ORDER-20', 'ORDER-4~21', 'ORDER-22']),
      );
      expect(orderIdsRepeated.map(({ id }) => id)).toEqual([11, 21]);
      await importInto(database, clock, { covered: ['ORDER-20'] });
      expect((await orders()).get(20)?.legacy).toBe('covered');
      expect(await given()).toEqual(['ORDER-4']);
    },
    PATIENCE,
  );

  it(
    'for a package that was gone is activated when that is there again, with what it is then',
    async () => {
      await open('much', '');
      await importInto(database, clock);
      await shop.run(`
      INSERT INTO products (id, name, description, price, duration_count, duration_unit)
      VALUES (77, 'Dua Minggu', '', 75000, 14, 'day')`);
      const { paymentsActivated } = await importInto(database, clock);
      expect(paymentsActivated).toMatchObject([{ orderId: 'ORDER-6', until: wib('2026-12-15T12:00') }]);
      await importInto(database, clock);
      expect(await given()).toEqual(['ORDER-4', 'ORDER-6']);
    },
    PATIENCE,
  );

  it(
    'without a rental is only given what Midtrans calls paid',
    async () => {
      await open(
        'much',
        `UPDATE payment_transactions SET transaction_status = 'pending' WHERE id = 4;
       ${payment(20, 9, 1, '2026-12-06 09:00:00', null)}
       UPDATE payment_transactions SET transaction_status = 'refund' WHERE id = 20;`,
      );
      await importInto(database, clock);
      expect(await given()).toEqual([]);
      expect((await orders()).get(20)).toMatchObject({ state: 'refunded', legacy: 'returned' });
    },
    PATIENCE,
  );
});

describe('an order of the former application', () => {
  it(
    'has a LINE ID for money that comes late, which can be renewed',
    async () => {
      await open('much', '');
      await importInto(database, clock);
      const lines = [...(await orders()).values()].map(({ line_id }) => String(line_id));
      expect(lines.filter((line) => !/^@?[a-z0-9._-]{4,20}$/.test(line))).toEqual([]);
      expect((await orders()).get(10)?.line_id).toBe('legacy-r7');
    },
    PATIENCE,
  );

  it(
    'is not asked about under an id that Midtrans cannot know',
    async () => {
      await open('much', `UPDATE payment_transactions SET midtrans_order_id = 'INV/11 7' WHERE id = 7`);
      expect((await importInto(database, clock)).ordersAsked).toBe(1);
      expect((await orders()).get(7)).toMatchObject({ next_check_at: null, state: 'expired' });
    },
    PATIENCE,
  );
});

describe('what an operator says', () => {
  it(
    'about columns is held against the columns that there are',
    async () => {
      await open('much', '');
      const columns = { data_penyewa_bots: { end: 'selesai' } };
      await expect(importInto(database, clock, { columns })).rejects.toThrow(
        '--column data_penyewa_bots.end=selesai',
      );
      await expect(importInto(database, clock, { columns, dryRun: true })).rejects.toThrow('no such column');
    },
    PATIENCE,
  );

  it(
    'is waited for when no column tells whose a rental is, or when it ends',
    async () => {
      await open(
        'little',
        `ALTER TABLE data_penyewa_bots RENAME COLUMN akun_id TO pemilik, RENAME COLUMN habis TO sampai;
       ALTER TABLE statuses DROP COLUMN habis`,
      );
      const { columnsMissing } = await importInto(database, clock, { dryRun: true });
      expect(columnsMissing).toEqual(['data_penyewa_bots.akun', 'data_penyewa_bots.end']);
      const before = await shop.contents();
      await expect(importInto(database, clock)).rejects.toThrow('--column data_penyewa_bots.akun=');
      expect({ ...(await shop.contents()), legacy_tables: [] }).toEqual({ ...before, legacy_tables: [] });
      const columns = { data_penyewa_bots: { akun: 'pemilik', end: 'sampai' } };
      await importInto(database, clock, { columns });
      expect((await shop.contents()).data_penyewa_bots?.[0]).toMatchObject({
        akun_id: 1,
        habis: '2026-12-20 07:00:00.000',
      });
    },
    PATIENCE,
  );

  it(
    'is that a rental is over: what is left of it counts, and is listed',
    async () => {
      await open('much', `UPDATE statuses SET status = 'expired' WHERE id = 1`);
      const { overWithTime } = await importInto(database, clock);
      expect(overWithTime).toMatchObject([{ table: 'statuses', id: 1 }]);
    },
    PATIENCE,
  );
});

describe('emails that differ in blanks alone', () => {
  it(
    'stay as they are, and are listed with who is proposed to keep the tidy one',
    async () => {
      await open(
        'much',
        `INSERT INTO akuns (id, name, whatsapp_number, email, password) VALUES (12, 'Dewi', '0', 'dewi@contoh.id', 'x')`,
      );
      const { emailConflicts } = await importInto(database, clock);
      expect(emailConflicts).toEqual([{ table: 'akuns', id: 5, email: ' dewi@contoh.id', otherId: 12 }]);
    },
    PATIENCE,
  );
});

describe('rows that name nobody', () => {
  it(
    'are read however many they are',
    async () => {
      await open(
        'little',
        `INSERT INTO data_penyewa_bots (akun_id, nama, harga, habis)
       SELECT 'x', REPEAT('n', 200), 1, '20-12-2026' FROM seq_1_to_5000`,
      );
      const report = await importInto(database, clock);
      expect(report.nobodys.length).toBeGreaterThan(5_000);
      expect((await shop.contents()).rental_entries?.length).toBeGreaterThan(5_000);
    },
    PATIENCE,
  );
});
