import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../test/support/database.js';
import { emptyServers } from '../../../test/support/servers.js';
import type { Database } from '../database/database.js';
import { parseCursor } from './cursor.js';
import { allOf, type ListPlan, Lists, startsWith } from './lists.js';
import { parseSort, type Part } from './part.js';
import { foundBy, foundWhole } from './search.js';

const PLAN: ListPlan = {
  table: 'akuns',
  as: 'a',
  columns: 'a.id AS id, a.name',
  where: [],
  sorts: { last_login_at: 'a.last_login_at', name: 'a.name' },
};
const MOMENTS = ['2026-01-01 00:00:00.001', '2026-01-01 00:00:00.002', null];

interface Row {
  id: string;
  name: string;
}

let database: Database;
let close: () => Promise<void>;
let lists: Lists;

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await emptyServers();
  lists = new Lists(database);
  const rows = Array.from({ length: 20 }, (_, n) => [
    n % 2 ? `50%_${n}` : `Sari ${n % 4}`,
    `${n}@contoh.id`,
    MOMENTS[n % 3],
  ]);
  for (const [name, email, at] of rows)
    await database
      .on()
      .query(
        'INSERT INTO akuns (name, email, whatsapp_number, password, last_login_at) VALUES (?, ?, ?, ?, ?)',
        [name, email, email, '-', at],
      );
});
afterAll(async () => {
  await emptyServers();
  await close();
});

const part = (sort: string, more: Partial<Part> = {}): Part => ({
  page: 1,
  perPage: 3,
  sort: parseSort(sort),
  after: undefined,
  ...more,
});

async function followed(sort: string, plan = PLAN): Promise<string[]> {
  const found: string[] = [];
  let after: Part['after'];
  for (let parts = 0; parts < 10; parts++) {
    const { rows, nextCursor } = await lists.part<Row>(plan, part(sort, { after }));
    found.push(...rows.map(({ id }) => id));
    if (nextCursor === null) return found;
    after = parseCursor(parseSort(sort), nextCursor);
  }
  throw new Error('the list has no end');
}

describe('a list', () => {
  it.each(['last_login_at', '-last_login_at', 'name', '-name'])(
    'sorted by %s gives by its cursor what it gives whole, nothing twice and nothing left out',
    async (sort) => {
      const { rows, nextCursor } = await lists.part<Row>(PLAN, part(sort, { perPage: 100 }));
      expect(nextCursor).toBeNull();
      expect(rows).toHaveLength(20);
      expect(await followed(sort)).toEqual(rows.map(({ id }) => id));
    },
  );

  it.each(['last_login_at', '-last_login_at', '-name'])(
    'of few that a condition picks out, sorted by %s, is the same list',
    async (sort) => {
      const where = [{ sql: 'a.email < ?', values: ['5'] }];
      const picked = where.map((condition) => ({ ...condition, picks: 'a.email' }));
      const whole = await lists.part<Row>({ ...PLAN, where }, part(sort, { perPage: 100 }));
      expect(whole.rows.length).toBeGreaterThan(10);
      expect(await followed(sort, { ...PLAN, where: picked })).toEqual(whole.rows.map(({ id }) => id));
      const second = await lists.part<Row>({ ...PLAN, where: picked }, part(sort, { page: 2 }));
      expect(second.rows).toEqual(whole.rows.slice(3, 6));
      expect(second.total).toBe(whole.total);
    },
  );

  it('gives pages by their number, and the total', async () => {
    const whole = await lists.part<Row>(PLAN, part('name', { perPage: 100 }));
    const third = await lists.part<Row>(PLAN, part('name', { page: 3 }));
    expect(third.rows).toEqual(whole.rows.slice(6, 9));
    expect(third.total).toBe(20);
  });

  it('takes what is searched as it is', async () => {
    const where = [startsWith('a.name', '50%_')];
    const { total } = await lists.part<Row>({ ...PLAN, where }, part('name'));
    expect(total).toBe(10);
    expect(await lists.count({ ...PLAN, where: [startsWith('a.name', '5_%')] })).toBe(0);
  });
});

describe('a count', () => {
  const LONG = { table: 'many_rows', as: 'm', where: [] };
  const query = (sql: string) => database.on().query<unknown>(sql);

  beforeAll(() => query('CREATE TABLE many_rows SELECT seq AS id FROM seq_1_to_10003'));
  afterAll(() => query('DROP TABLE many_rows'));

  it('ends at 10,000, and is not made again soon after', async () => {
    await expect(lists.count(LONG)).resolves.toBe(10_000);
    await query('DELETE FROM many_rows WHERE id <= 5');
    await expect(lists.count(LONG)).resolves.toBe(10_000);
    await expect(new Lists(database).count(LONG)).resolves.toBe(9_998);
  });

  it('of fewer is made each time', async () => {
    const few = { ...LONG, where: [{ sql: 'm.id > ?', values: [10_000] }] };
    await expect(lists.count(few)).resolves.toBe(3);
    await query('DELETE FROM many_rows WHERE id = 10003');
    await expect(lists.count(few)).resolves.toBe(2);
  });
});

describe('a search that finds more than are counted', () => {
  const MANY = 10_003;
  const search = foundBy('many_names', 'm', [startsWith('m.name', 'sari'), startsWith('m.email', 'sari')]);
  const plan: ListPlan = {
    table: 'many_names',
    as: 'm',
    columns: 'm.id AS id',
    where: [search],
    sorts: { id: 'm.id' },
  };
  const query = (sql: string) => database.on().query<{ id: string }[]>(sql);
  const rare = { ...plan, where: [search, { sql: 'm.rare = ?', values: [1] }] };

  beforeAll(async () => {
    // By name the rare one is the last of all, and the first ids are the last names.
    await query(
      `CREATE TABLE many_names (id INT PRIMARY KEY, name VARCHAR(20), email VARCHAR(20), rare INT,
         KEY by_name (name), KEY by_email (email))
       SELECT seq AS id, CONCAT('Sari ', 99999 - seq) AS name, IF(seq = 2, 'sari@contoh.id', '-') AS email, seq = 1 AS rare
       FROM seq_1_to_${MANY}`,
    );
    await query(`INSERT INTO many_names VALUES (20001, 'Budi', 'budi@contoh.id', 0)`);
  });
  afterAll(() => query('DROP TABLE many_names'));

  it('is in order all the same, and said to be of 10,000', async () => {
    const { rows, total } = await lists.part<{ id: number }>(plan, part('-id'));
    expect([rows.map(({ id }) => id), total]).toEqual([[10_003, 10_002, 10_001], 10_000]);
  });

  it('finds what else is asked, wherever it is', async () => {
    const { rows, total } = await lists.part<{ id: number }>(rare, part('-id'));
    expect([rows.map(({ id }) => id), total]).toEqual([[1], 1]);
  });

  it('is whole when all of it is read', async () => {
    let read = 0;
    for await (const rows of lists.batches<{ id: number }>(plan, parseSort('id'), 4_000)) read += rows.length;
    expect(read).toBe(MANY);
    for await (const rows of lists.batches<{ id: number }>(rare, parseSort('id'), 4_000))
      expect(rows.map(({ id }) => id)).toEqual([1]);
    const { sql, values } = allOf([foundWhole('m', search)]);
    const [counted] = await database
      .on()
      .query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM many_names m WHERE ${sql}`, [...values]);
    expect(Number(counted?.n)).toBe(MANY);
  });
});
