import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openDatabase } from '../../../../test/support/database.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';
import { Lists } from '../../../platform/lists/lists.js';
import { parseSort, type Part } from '../../../platform/lists/part.js';
import { AuditLogsRepository, type WantedAudits } from '../audit-logs/audit-logs.repository.js';
import { AKUN_SORTS } from './akuns.query.js';
import { AkunsRepository, type WantedAkuns } from './akuns.repository.js';

/** Enough for an index to be worth it, few enough to be made in a second. */
const ROWS = 20_000;
const NUMBERS = `WITH RECURSIVE numbers AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < ${ROWS - 1})`;
const AKUNS = `INSERT INTO akuns (name, email, whatsapp_number, number_key, password, is_active, created_at) ${NUMBERS}
  SELECT CONCAT(ELT(1 + n MOD 4, 'Sari', 'Budi', 'Rina', 'Agus'), ' ', n), CONCAT('pelanggan', n, '@contoh.id'),
    62812000000 + n, 62812000000 + n, '-', n MOD 10 > 0, '2026-01-01' + INTERVAL n MINUTE FROM numbers`;
const AUDITS = `INSERT INTO audit_logs (actor, action, subject, created_at) ${NUMBERS}
  SELECT CONCAT('user:', n MOD 20), ELT(1 + n MOD 5, 'akun.edit', 'akun.deactivate', 'user.create', 'token.revoke',
    'rental.adjust'), CONCAT('akun:', n MOD 500), '2026-01-01' + INTERVAL n MINUTE FROM numbers`;
/** No part of a list may read more of a table than this: a page, and what an index passes over on the way. */
const FEW = 700;

interface Step {
  table: string | null;
  type: string | null;
  r_rows: string | null;
  Extra: string;
}

let database: Database;
let close: () => Promise<void>;
let akuns: AkunsRepository;
let audits: AuditLogsRepository;

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await emptyServers();
  const manager = database.on();
  for (const sql of [`SET SESSION max_recursive_iterations = ${ROWS}`])
    await manager.query(sql).catch(() => undefined);
  await manager.query(AKUNS);
  await manager.query(AUDITS);
  await manager.query('ANALYZE TABLE akuns, audit_logs');
  akuns = new AkunsRepository(new Lists(database), database);
  audits = new AuditLogsRepository(new Lists(database), database);
});
afterAll(async () => {
  await emptyServers();
  await close();
});

const part = (sort: string, more: Partial<Part> = {}): Part => ({
  page: 1,
  perPage: 25,
  sort: parseSort(sort),
  after: undefined,
  ...more,
});

/** Every table that a page read further into than `most` rows, or without an index. */
async function broadSteps(work: () => Promise<unknown>, most = FEW) {
  const spy = jest.spyOn(database.on(), 'query');
  await work();
  const asked = spy.mock.calls.filter(([sql]) => !sql.startsWith('SELECT COUNT'));
  spy.mockRestore();
  expect(asked.length).toBeGreaterThan(0);
  const found = [];
  for (const [sql, values] of asked) {
    const plan: Step[] = await database.on().query(`ANALYZE ${sql}`, values as unknown[]);
    const real = plan.filter(({ table }) => table !== null && !table.startsWith('<'));
    found.push(...real.filter(({ type, r_rows }) => type === 'ALL' || Number(r_rows) > most));
  }
  return found;
}

const EVERY: WantedAkuns = { looked: undefined, isActive: undefined, created: {} };

describe(`the list of customers, of ${ROWS.toLocaleString('en')}`, () => {
  const sorts = AKUN_SORTS.flatMap((name) => [name, `-${name}`]);

  it.each(sorts.flatMap((sort) => [undefined, true, false].map((isActive) => [sort, isActive] as const)))(
    'by %s, active %s, reads a page',
    async (sort, isActive) => {
      expect(await broadSteps(() => akuns.list({ ...EVERY, isActive }, part(sort)))).toEqual([]);
    },
  );

  it.each(['Sari 199', 'pelanggan1999', '0812000199'])('searched for "%s" reads what it finds', async (q) => {
    const wanted = { ...EVERY, looked: { q, inNumbers: true } };
    const { rows } = await akuns.list(wanted, part('-created_at'));
    expect(rows.length).toBeGreaterThan(0);
    expect(await broadSteps(() => akuns.list(wanted, part('-created_at')))).toEqual([]);
  });

  it('reads no more at its far end', async () => {
    const after = { key: new Date('2026-01-01T00:30:00Z'), id: 31 };
    expect(await broadSteps(() => akuns.list(EVERY, part('-created_at', { after })))).toEqual([]);
  });
});

describe(`the audit log, of ${ROWS.toLocaleString('en')}`, () => {
  const all: WantedAudits = {
    q: undefined,
    actor: undefined,
    action: undefined,
    subject: undefined,
    from: undefined,
    to: undefined,
  };
  const week = { from: new Date('2026-01-03T00:00:00Z'), to: new Date('2026-01-10T00:00:00Z') };

  it.each<[string, Partial<WantedAudits>, number?]>([
    ['whole', {}],
    ['of one actor', { actor: 'user:7' }],
    ['of one action', { action: 'akun.deactivate' }],
    ['of one subject', { subject: 'akun:7' }],
    ['of a week', week],
    ['of one actor in a week', { actor: 'user:7', ...week }],
    // The index of actions is read backwards, over what happened after the week.
    ['of one action in a week', { action: 'token.revoke', ...week }, ROWS / 10],
  ])('%s reads a page', async (_, wanted, most = FEW) => {
    const { rows } = await audits.list({ ...all, ...wanted }, part('-created_at'));
    expect(rows.length).toBeGreaterThan(0);
    expect(await broadSteps(() => audits.list({ ...all, ...wanted }, part('-created_at')), most)).toEqual([]);
  });

  it('of a period holds exactly what happened in it', async () => {
    const wanted = { ...all, from: new Date('2026-01-02T00:00:00Z'), to: new Date('2026-01-02T00:10:00Z') };
    const { rows, total } = await audits.list(wanted, part('created_at'));
    expect(total).toBe(10);
    expect([rows[0]?.created_at, rows.at(-1)?.created_at]).toEqual([
      new Date('2026-01-02T00:00:00Z'),
      new Date('2026-01-02T00:09:00Z'),
    ]);
    const never = { ...all, from: new Date('2030-01-01T00:00:00Z') };
    expect((await audits.list(never, part('created_at'))).total).toBe(0);
  });
});
