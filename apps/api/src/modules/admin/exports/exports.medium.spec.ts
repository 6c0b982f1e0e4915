import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import ExcelJS from 'exceljs';
import { aCustomer, aLoggedInAdmin } from '../../../../test/support/customers.js';
import { manyRentals } from '../../../../test/support/many-rentals.js';
import { anOrderRow } from '../../../../test/support/orders.js';
import { startApi } from '../../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../../test/support/servers.js';
import { AuditLogEntity } from '../../../platform/audit/audit-log.entity.js';
import { Database } from '../../../platform/database/database.js';
import { cellOf } from './domain/column.js';
import type { ExportAnswer } from './exports.answers.js';
import { RunExports } from './run-exports.service.js';
import { SOURCES } from './sources/sources.js';

let app: NestFastifyApplication;
let operator: { headers: { authorization: string } };

beforeAll(async () => {
  await prepareDatabase();
  const folder = join(tmpdir(), `exports-${createHash('md5').update(String(process.pid)).digest('hex')}`);
  app = await startApi({ environment: { EXPORTS_DIR: folder } });
});
beforeEach(async () => {
  await emptyServers();
  operator = await aLoggedInAdmin(app, { role: 'operator' });
});
afterAll(() => app.close());

const ask = (method: 'GET' | 'POST', path: string, payload?: object, who: { headers: object } = operator) =>
  app.inject({
    method,
    url: `/api/admin/exports${path}`,
    headers: { ...who.headers },
    ...(payload ? { payload } : {}),
  });
const start = async (wish: object, who = operator) => {
  const answer = await ask('POST', '', { resource: 'transactions', format: 'xlsx', ...wish }, who);
  return { status: answer.statusCode, data: answer.json<{ data: ExportAnswer }>().data };
};
const run = () => app.get(RunExports, { strict: false }).execute();
const show = async (id: number) => (await ask('GET', `/${id}`)).json<{ data: ExportAnswer }>().data;
const file = (id: number, who = operator) => ask('GET', `/${id}/file`, undefined, who);

async function written(wish: object): Promise<Buffer> {
  const { data } = await start(wish);
  await run();
  return (await file(data.id)).rawPayload;
}

async function opened(content: Buffer): Promise<ExcelJS.Worksheet> {
  const path = join(tmpdir(), `opened-${process.pid}.xlsx`);
  await writeFile(path, content);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets[0] as ExcelJS.Worksheet;
}

const order = (changes: Parameters<typeof anOrderRow>[1]) => anOrderRow(app.get(Database), changes);

describe('a file of 20,000 rentals', () => {
  it('has every cell as the database has it, moments and numbers as such, the heading frozen', async () => {
    await manyRentals(app.get(Database), 10_000);
    const sheet = await opened(await written({ resource: 'data-penyewa-bots' }));
    const { table, as, columns, joins, sheet: wanted } = SOURCES['data-penyewa-bots'];
    const rows: Record<string, unknown>[] = await app
      .get(Database)
      .on()
      .query(`SELECT ${columns} FROM ${table} ${as} ${joins} ORDER BY ${as}.id DESC`);
    expect(rows).toHaveLength(20_000);
    expect(sheet.rowCount).toBe(20_001);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(valuesOf(sheet, 1)).toEqual(wanted.map(({ heading }) => heading.id));
    let wrong = 0;
    rows.forEach((row, index) => {
      const cells = valuesOf(sheet, index + 2);
      wanted.forEach((column, place) => {
        if (!same(cells[place], cellOf(column, row[column.key]))) wrong += 1;
      });
    });
    expect(wrong).toBe(0);
  }, 180_000);
});

describe('a file', () => {
  it('holds what the filter shows, in both formats', async () => {
    await order({ orderId: 'TAB-PAID', state: 'paid', amount: 50_000 });
    await order({ orderId: 'TAB-OPEN' });
    const query = 'filter[state]=paid&sort=-amount&page=3';
    const sheet = await opened(await written({ query }));
    expect([sheet.rowCount, valuesOf(sheet, 2)[1], valuesOf(sheet, 2)[10]]).toEqual([2, 'TAB-PAID', 50_000]);
    const lines = (await written({ query, format: 'csv' })).toString().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFID,ID Pesanan,Dipesan \(WIB\)/);
    // 07.05 in UTC.
    expect(lines[1]).toContain('TAB-PAID,2026-12-24 14:05:00,');
    expect(lines).toHaveLength(3);
  });

  it('never holds a formula, whatever customers call themselves', async () => {
    const names = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y"),z'];
    for (const name of names) await aCustomer(app, { name });
    const sheet = await opened(await written({ resource: 'akuns' }));
    const cells = names.map((_, index) => sheet.getRow(index + 2).getCell(2));
    for (const cell of cells) expect([cell.type, cell.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
    const csv = (await written({ resource: 'akuns', format: 'csv' })).toString();
    expect(csv).not.toMatch(/(^|,|\n)"?[=+\-@\t\r](?!\n)/);
  });

  it('is kept in the audit log with its filter and how many rows it has, and each time that it is fetched', async () => {
    await order({ state: 'paid' });
    await written({ query: 'filter[state]=paid' });
    const rows = await app
      .get(Database)
      .on()
      .getRepository(AuditLogEntity)
      .find({ order: { id: 'ASC' } });
    expect(rows.map(({ action }) => action)).toEqual(['export.start', 'export.finish', 'export.download']);
    expect(JSON.stringify(rows[1]?.after)).toContain('paid');
    expect(JSON.stringify(rows[1]?.after)).toMatch(/rows\\?":1/);
  });

  it('of the rentals is asked for beside them too, and goes on like any other', async () => {
    await manyRentals(app.get(Database), 1);
    const answer = await app.inject({
      method: 'POST',
      url: '/api/admin/data-penyewa-bots/export',
      headers: operator.headers,
      payload: { format: 'csv', query: 'filter[status]=active' },
    });
    const { data } = answer.json<{ data: ExportAnswer }>();
    expect([answer.statusCode, data]).toMatchObject([202, { resource: 'data-penyewa-bots', format: 'csv' }]);
    await run();
    expect((await show(data.id)).state).toBe('done');
    expect((await file(data.id)).payload).toMatch(/^\uFEFFID,/);
  });

  it('is refused where the list would refuse', async () => {
    expect((await start({ query: 'filter[state]=gone' })).status).toBe(422);
    expect((await start({ query: 'filter[colour]=red' })).status).toBe(422);
    expect((await start({ resource: 'users' })).status).toBe(422);
  });

  it('is one’s own; owners see those of all, viewers none', async () => {
    const { data } = await start({});
    await run();
    const [other, owner, viewer] = await Promise.all(
      (['operator', 'owner', 'viewer'] as const).map((role) => aLoggedInAdmin(app, { role })),
    );
    const statuses = await Promise.all(
      [other, owner, viewer].map(async (who) => (await file(data.id, who)).statusCode),
    );
    expect(statuses).toEqual([404, 200, 403]);
  });

  it('can be cancelled before it is written, and is not there then', async () => {
    const { data } = await start({});
    expect((await ask('POST', `/${data.id}/cancel`)).statusCode).toBe(200);
    expect(await run()).toBe(0);
    expect([(await show(data.id)).state, (await file(data.id)).statusCode]).toEqual(['cancelled', 404]);
    expect((await ask('POST', `/${data.id}/cancel`)).statusCode).toBe(409);
  });

  it('goes away after a day', async () => {
    const { data } = await start({});
    await run();
    await app
      .get(Database)
      .on()
      .query('UPDATE exports SET expires_at = ?', [new Date(Date.now() - 1_000)]);
    await app.get(RunExports, { strict: false }).expire();
    expect([(await show(data.id)).state, (await file(data.id)).statusCode]).toEqual(['expired', 404]);
  });
});

function valuesOf(sheet: ExcelJS.Worksheet, row: number): unknown[] {
  return (sheet.getRow(row).values as unknown[]).slice(1);
}

/** Sheets keep moments as days with a fraction: to the millisecond. */
function same(found: unknown, wanted: unknown): boolean {
  if (found instanceof Date && wanted instanceof Date)
    return Math.abs(found.getTime() - wanted.getTime()) <= 1;
  return (found ?? null) === (wanted ?? null);
}
