// @ts-check
import { fileURLToPath } from 'node:url';
import { load, ms, request, residentMB } from '@teamanubot/tooling/bench';
import { grow } from './large.mjs';

const BARE = fileURLToPath(new URL('bare/workbook.mjs', import.meta.url));
const SHEET = new URL('../../dist/modules/admin/exports/sources/sources.js', import.meta.url);
const ROWS = 100_000;
const MOST_MB = 100;
const SLOWER = 1.5;
const OTHERS_PER_SECOND = 50;
const FORMATS = { text: '@', moment: 'dd/mm/yyyy hh:mm:ss', money: '#,##0.00', whole: '0' };
const VALUES = { moment: '', money: 150_000, whole: 123_456, text: 'Siti Nurhaliza binti Hasan' };

/** @typedef {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} BenchWorld */

/**
 * A workbook of a hundred thousand orders by the worker, against exceljs' streaming writer alone; what the worker grows
 * by, and what others notice of it. Then, where there are so many, one of all orders.
 *
 * @param {BenchWorld} world
 * @param {import('./large.mjs').Size} wish
 */
export async function exported(world, wish) {
  await grow(world, wish);
  const rows = [];
  const some = await of(world, ROWS);
  const bare = await bareWorkbook(world, some.rows);
  rows.push(rowOf(some, bare));
  const [{ n }] = await world.sql('SELECT COUNT(*) AS n FROM payment_transactions');
  if (Number(n) > 2 * ROWS) rows.push(rowOf(await of(world, Number(n)), null));
  return rows;
}

/**
 * @param {Awaited<ReturnType<typeof of>>} ours
 * @param {{ seconds: number, grownMB: number } | null} bare
 */
function rowOf(ours, bare) {
  const ratio = bare ? ours.seconds / bare.seconds : NaN;
  const beside = bare
    ? `; bare writer ${bare.seconds.toFixed(1)} s, ${Math.round(bare.grownMB)} MB: ×${ratio.toFixed(2)}`
    : '';
  return {
    what: `XLSX of ${ours.rows.toLocaleString('en')} orders`,
    measured: `${ours.seconds.toFixed(1)} s, worker grew by ${Math.round(ours.grownMB)} MB, others p99 ${ms(ours.others.p99)}${beside}`,
    bar: `${bare ? `≤ ×${SLOWER}, ` : ''}< ${MOST_MB} MB, others p99 < 200 ms`,
    held: (!bare || ratio <= SLOWER) && ours.grownMB < MOST_MB && ours.others.p99 < 200,
    figures: {
      rows: ours.rows,
      seconds: ours.seconds,
      grownMB: ours.grownMB,
      othersP99: ours.others.p99,
      ...(bare ? { bareSeconds: bare.seconds, ratio } : {}),
    },
  };
}

/**
 * @param {BenchWorld} world
 * @param {number} wanted
 */
async function of(world, wanted) {
  const headers = await world.owner();
  const [{ since }] = await world.sql(
    `SELECT MIN(created_at) AS since FROM (SELECT created_at FROM payment_transactions ORDER BY created_at DESC LIMIT ?) newest`,
    [wanted],
  );
  const day = new Date(new Date(since).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const pid = Number(world.part('worker').pid);
  const before = residentMB(pid);
  let most = before;
  const sampling = setInterval(() => (most = Math.max(most, residentMB(pid))), 20);
  let done = false;
  const list = request('GET', '/api/admin/transactions', headers);
  const others = load({
    url: world.url,
    connections: 4,
    perSecond: OTHERS_PER_SECOND,
    next: (number) => (done ? null : number % 2 ? list : request('GET', '/api/catalog/products')),
  });
  try {
    const body = { resource: 'transactions', format: 'xlsx', query: `filter[created_from]=${day}` };
    const { data } = await world.ask('POST', '/api/admin/exports', { headers, body });
    const started = performance.now();
    const job = await world.until(
      'the workbook is written',
      async () => {
        const [row] = await world.sql('SELECT state, error, rows_written AS n FROM exports WHERE id = ?', [
          data.id,
        ]);
        if (row.state === 'failed') throw new Error(row.error);
        return row.state === 'done' && row;
      },
      300_000,
    );
    const seconds = (performance.now() - started) / 1_000;
    done = true;
    return { rows: Number(job.n), seconds, grownMB: most - before, others: await others };
  } finally {
    done = true;
    clearInterval(sampling);
  }
}

/**
 * @param {BenchWorld} world
 * @param {number} rows
 * @returns {Promise<{ seconds: number, grownMB: number }>}
 */
async function bareWorkbook(world, rows) {
  /** @type {{ SOURCES: { transactions: { sheet: { kind: keyof typeof VALUES, width: number }[] } } }} */
  const { SOURCES } = await import(SHEET.href);
  const columns = SOURCES.transactions.sheet.map(({ kind, width }) => ({
    width,
    style: { numFmt: FORMATS[kind] },
    value: VALUES[kind],
    moment: kind === 'moment',
  }));
  const bare = await world.beside(BARE, { BENCH_ROWS: String(rows), BENCH_COLUMNS: JSON.stringify(columns) });
  await bare.stop();
  return bare.said;
}
