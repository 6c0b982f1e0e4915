import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestClock } from '../../../test/support/clock.js';
import { logIn } from '../../../test/support/customers.js';
import { type Contents, FormerShop, importInto, type Variant } from '../../../test/support/former-shop.js';
import { wib } from '../../../test/support/jakarta.js';
import { startApi } from '../../../test/support/processes.js';
import { INVARIANTS } from '../../invariants.js';
import type { Database } from '../../platform/database/database.js';
import { InvariantResults } from '../../platform/invariants/invariant-results.repository.js';
import { Invariants } from '../../platform/invariants/invariants.js';
import { RebuildProjections } from '../subscription/application/rebuild-projections.service.js';
import { ProjectionRepository } from '../subscription/persistence/projection.repository.js';
import type { ImportReport } from './import-report.js';

const clock = new TestClock(wib('2026-12-01T12:00'));
const VARIANTS: Variant[] = ['much', 'little'];
/** Laravel's own, which nobody touches. */
const LEFT_ALONE = ['migrations', 'sessions', 'cache', 'jobs'];

/** What the former application had in a row, wherever it is kept now. */
function formerRow(now: Record<string, unknown>, columns: string[]): Record<string, unknown> {
  return Object.fromEntries(
    columns.map((name) => {
      const aside = now[`legacy_${name}`];
      const isKept = name === 'midtrans_order_id' ? aside != null : aside !== undefined;
      return [name, isKept ? aside : now[name]];
    }),
  );
}

/** The former rows of a table, as they are kept now. */
function formerRows(before: Contents, after: Contents, table: string) {
  const columns = Object.keys(before[table]?.[0] ?? {});
  const rows = after[table === 'exports' ? 'legacy_exports' : table] ?? [];
  return rows.slice(0, before[table]?.length).map((row) => formerRow(row, columns));
}

/** Emails are tidied; in every other way a row is what it was. */
const plain = (row: Record<string, unknown>) =>
  'email' in row ? { ...row, email: String(row.email).trim().toLowerCase() } : row;

describe.each(VARIANTS)('a shop whose former application knew %s about rentals', (variant) => {
  const shop = new FormerShop();
  let before: Contents;
  let migrated: Contents;
  let rehearsed: Contents;
  let imported: Contents;
  let plan: ImportReport;
  let report: ImportReport;
  let app: NestFastifyApplication;
  let database: Database;
  let close: () => Promise<void>;

  beforeAll(async () => {
    await shop.open(variant);
    before = await shop.contents();
    await shop.migrate();
    migrated = await shop.contents();
    ({ database, close } = await shop.database());
    plan = await importInto(database, clock, { dryRun: true });
    rehearsed = await shop.contents();
    report = await importInto(database, clock);
    imported = await shop.contents();
    app = await startApi({ environment: shop.environment, clock });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await close();
  });

  const brokenRules = async () => {
    const invariants = new Invariants(INVARIANTS, new InvariantResults(database), database, clock);
    const findings = await invariants.checkAll();
    return Object.fromEntries(
      findings
        .filter(({ violations, error }) => violations > 0 || error)
        .map(({ id, samples }) => [id, samples]),
    );
  };

  it('keeps every row and every column when its tables are widened', () => {
    for (const table of Object.keys(before)) {
      expect({ table, rows: formerRows(before, migrated, table) }).toEqual({ table, rows: before[table] });
    }
  });

  it('keeps them when they are imported, but for the spelling of emails', () => {
    for (const table of Object.keys(before)) {
      expect(formerRows(before, imported, table).map(plain)).toEqual(before[table]?.map(plain));
    }
  });

  it('keeps what is of Laravel itself exactly as it is', () => {
    for (const table of LEFT_ALONE) expect(imported[table]).toEqual(before[table]);
  });

  it('is widened once', async () => {
    await expect(shop.migrate()).resolves.toEqual([]);
  });

  it('is not changed by a dry run, which says what the import then does', () => {
    expect(rehearsed).toEqual(migrated);
    const { ties: _planned, ...said } = plan;
    const { ties: _done, ...did } = report;
    expect(said).toEqual({ ...did, dryRun: true });
  });

  it('lets everybody in with the password they had', async () => {
    const emails = (imported.akuns ?? []).map(({ email }) => String(email));
    expect(emails).toHaveLength(9);
    for (const email of emails) await logIn(app, '/api/auth/login', email.toUpperCase());
    await logIn(app, '/api/admin/auth/login', 'Ratna@TeamAnuBot.id');
  });

  it('shows customers their rentals, ending when they did', async () => {
    const { headers } = await logIn(app, '/api/auth/login', 'budi@contoh.id');
    const answer = await app.inject({ url: '/api/me/subscriptions', headers });
    const shown = answer.json<{ data: Record<string, unknown>[] }>().data;
    const told = shown.map(({ line_id, status, habis, product_name }) => ({
      line_id,
      status,
      habis,
      product_name,
    }));
    const one = { product_name: 'Self-bot Bulanan', status: 'active' };
    const ends: Record<Variant, object[]> = {
      much: [
        { ...one, line_id: 'legacy-1', habis: wib('2027-01-15T00:00').toISOString() },
        { ...one, line_id: 'kopi.senja', habis: '2026-12-20T07:00:05.000Z' },
      ],
      little: [{ ...one, line_id: 'legacy-1', habis: wib('2026-12-20T14:00').toISOString() }],
    };
    expect(told).toEqual(ends[variant]);
  });

  it('shows them what they have paid', async () => {
    const { headers } = await logIn(app, '/api/auth/login', 'budi@contoh.id');
    const list = await app.inject({ url: '/api/me/transactions', headers });
    expect(list.json<{ data: { status: string }[] }>().data.map(({ status }) => status)).toEqual([
      'expired',
      'paid',
    ]);
    const paid = await app.inject({ url: '/api/orders/ORDER-1', headers });
    expect(paid.statusCode).toBe(200);
  });

  it('ends every rental when its entries say', async () => {
    const rebuilding = new RebuildProjections(new ProjectionRepository(database), database, clock);
    await expect(rebuilding.execute({ repair: false })).resolves.toEqual([]);
    const opened = (imported.rental_entries ?? []).filter(({ kind }) => kind === 'import');
    const rentals = (before.data_penyewa_bots ?? []).map(({ id }) => Number(id));
    const entered = new Set(opened.map(({ data_penyewa_bot_id: id }) => Number(id)));
    expect(rentals.filter((id) => !entered.has(id))).toEqual([]);
  });

  it('turns money that had no rental into time, once', () => {
    expect(report.paymentsActivated).toMatchObject([{ orderId: 'ORDER-4', akunId: 8 }]);
    const entries = (imported.rental_entries ?? []).filter(({ kind }) => kind === 'payment');
    expect(entries).toMatchObject([
      { order_id: 'ORDER-4', source: 'payment:44444444-4444-4444-8444-444444444444' },
    ]);
  });

  it('asks Midtrans about what may have been paid', () => {
    const asked = (imported.payment_transactions ?? []).filter(({ next_check_at }) => next_check_at !== null);
    expect(asked.map(({ midtrans_order_id }) => midtrans_order_id)).toEqual(['ORDER-7', 'ORDER-10']);
  });

  it('gives a number to one account only, and proposes whom to give a contested one', () => {
    const keys = (imported.akuns ?? []).map(({ number_key }) => number_key);
    expect(keys.map((key) => key !== null)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(keys[0]).toBe('6281234567890');
    expect(
      report.numberConflicts.map(({ number, proposal }) => [number, proposal.akunId, proposal.why]),
    ).toEqual([
      ['6281311112222', 2, 'paid last'],
      ['6285700001111', 5, 'rental runs longest'],
    ]);
    expect(report.numbersUnreadable).toMatchObject([{ id: 4, text: 'tidak ada' }]);
  });

  it('says of an order id that was given twice, and by which columns it read', () => {
    expect(report.orderIdsRepeated).toMatchObject([{ id: 11, text: 'ORDER-1~11' }]);
    expect(report.columns.data_penyewa_bots).toMatchObject({ akun: 'akun_id', end: 'habis' });
    expect(report.columnsMissing).toEqual([]);
  });

  it('ties only tables whose rows allow it', () => {
    const states = report.ties.map(({ table, column, state }) => [`${table}.${column}`, state]);
    expect(Object.fromEntries(states)).toMatchObject({
      'payment_transactions.akun_id': 'refused',
      'data_penyewa_bots.status_id': 'added',
    });
    expect(plan.ties.find(({ column }) => column === 'status_id')?.state).toBe('possible');
  });

  it('has nothing left to do in a second run', async () => {
    const again = await importInto(database, clock);
    expect(again).toMatchObject({ rows: {}, numbersGiven: 0, paymentsActivated: [], paymentsCovered: 0 });
    const unaltered = (contents: Contents) => ({ ...contents, login_sessions: [], akuns: [], users: [] });
    expect(unaltered(await shop.contents())).toEqual(unaltered(imported));
  });

  it('breaks no rule but for money of which nobody can tell whose it is, until somebody does', async () => {
    const undecided = report.paymentsUndecided.map(({ orderId }) => orderId);
    expect(await brokenRules()).toEqual({
      'rental.paid_orders_are_activated': expect.arrayContaining(['order ORDER-5']),
    });
    await importInto(database, clock, { covered: undecided });
    expect(await brokenRules()).toEqual({});
    await importInto(database, clock, { covered: undecided });
    await expect(importInto(database, clock, { covered: ['ORDER-4'] })).rejects.toThrow('--covered ORDER-4');
  });

  it('gives a contested number to whom somebody names, and to nobody else afterwards', async () => {
    const { numberConflicts } = await importInto(database, clock, { keep: [3] });
    expect(numberConflicts.map(({ number }) => number)).toEqual(['6285700001111']);
    const akuns = (await shop.contents()).akuns ?? [];
    expect(akuns.slice(1, 3).map(({ number_key }) => number_key)).toEqual([null, '6281311112222']);
    await expect(importInto(database, clock, { keep: [2] })).rejects.toThrow(
      'account 3 has the number already',
    );
    await expect(importInto(database, clock, { keep: [1] })).rejects.toThrow('--keep 1');
    await expect(importInto(database, clock, { keep: [5, 6] })).rejects.toThrow('--keep 5, --keep 6');
  });
});
