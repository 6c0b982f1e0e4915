// @ts-check
import { readFileSync } from 'node:fs';
import { load, ms, request, summary } from '@teamanubot/tooling/bench';
import { grow, SMALL } from './large.mjs';
import { listRequests } from './list-requests.mjs';

const DOCUMENT = new URL('../../../../libs/contracts/openapi.json', import.meta.url);
/** After one that fills the pages. */
const TIMES = 4;
const BAR_MS = 200;
const SHOWN = 8;
const DEEP_PARTS = 3;

/**
 * @typedef {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} BenchWorld
 * @typedef {import('./list-requests.mjs').ListRequest & { times: number[] }} Timed
 */

/**
 * Every list of the console with everything that it offers, in a small shop and in a large one.
 *
 * @param {BenchWorld} world
 * @param {import('./large.mjs').Size} wish
 */
export async function lists(world, wish) {
  await grow(world, SMALL);
  const small = await timed(world);
  await grow(world, wish);
  const large = await timed(world);
  const rows = [...new Set(large.map(({ list }) => list))].map((list) => rowOf(list, small, large));
  const slow = large.filter(({ times }) => summary(times).p95 > BAR_MS);
  world.say(`slowest of ${large.length} requests:`);
  for (const { list, query, times } of slowest(large).slice(0, SHOWN))
    world.say(`  ${ms(summary(times).p95)}  ${list}?${query}`);
  return [...rows, total(large, slow), await dashboard(world)];
}

/**
 * @param {string} list
 * @param {Timed[]} small
 * @param {Timed[]} large
 */
function rowOf(list, small, large) {
  const of = (/** @type {Timed[]} */ all) =>
    summary(all.filter((one) => one.list === list).flatMap(({ times }) => times));
  const [before, now] = [of(small), of(large)];
  const [worst] = slowest(large.filter((one) => one.list === list));
  const grown = now.p95 / before.p95;
  return {
    what: `list ${list.replace('/api/admin/', '')}`,
    measured: `p50 ${ms(now.p50)}, p95 ${ms(now.p95)} (small shop ${ms(before.p95)}: ×${grown.toFixed(1)}); slowest ${ms(summary(worst?.times ?? []).p95)} ?${worst?.query}`,
    bar: 'p95 < 200 ms, ≤ ×1.5',
    held: now.p95 < BAR_MS && (grown <= 1.5 || now.p95 < 10),
    figures: { p50: now.p50, p95: now.p95, p99: now.p99, most: now.most, smallP95: before.p95 },
  };
}

/**
 * @param {Timed[]} large
 * @param {Timed[]} slow
 */
function total(large, slow) {
  return {
    what: `all ${large.length} requests of lists`,
    measured: `p95 ${ms(summary(large.flatMap(({ times }) => times)).p95)}; ${slow.length} of them above ${BAR_MS} ms`,
    bar: 'none above',
    held: slow.length === 0,
    figures: { requests: large.length, slow: slow.length },
  };
}

/** @param {BenchWorld} world */
async function dashboard(world) {
  const headers = await world.owner();
  const times = [];
  for (const days of [1, 7, 30, 90])
    times.push(...(await ask(world, headers, `/api/admin/dashboard?days=${days}`)).times.slice(1));
  const { p50, p95, most } = summary(times);
  return {
    what: 'dashboard (1, 7, 30, 90 days)',
    measured: `p50 ${ms(p50)}, p95 ${ms(p95)}, most ${ms(most)}`,
    bar: 'p95 < 200 ms',
    held: p95 < BAR_MS,
    figures: { p50, p95, most },
  };
}

/**
 * @param {BenchWorld} world
 * @returns {Promise<Timed[]>}
 */
async function timed(world) {
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8'));
  const wanted = listRequests(document, await values(world));
  /** @type {Timed[]} */
  const all = [];
  let headers = await world.owner();
  let since = Date.now();
  for (const one of wanted) {
    // Access tokens live for ten minutes.
    if (Date.now() - since > 300_000) [headers, since] = [await world.owner(), Date.now()];
    const { times } = await ask(world, headers, `${one.list}?${one.query}`);
    all.push({ ...one, times: times.slice(1) });
    if (one.kind === 'page') all.push(...(await deeper(world, headers, one)));
  }
  return all;
}

/**
 * What follows the last page that has a number.
 *
 * @param {BenchWorld} world
 * @param {Record<string, string>} headers
 * @param {import('./list-requests.mjs').ListRequest} page
 * @returns {Promise<Timed[]>}
 */
async function deeper(world, headers, page) {
  const found = [];
  let { meta } = await world.ask('GET', `${page.list}?${page.query}`, { headers });
  for (let part = 0; part < DEEP_PARTS && meta.next_cursor; part++) {
    const query = `${page.query.replace('page=400&', '')}&cursor=${meta.next_cursor}`;
    const { times } = await ask(world, headers, `${page.list}?${query}`);
    found.push({ ...page, kind: /** @type {const} */ ('page'), query, times: times.slice(1) });
    ({ meta } = await world.ask('GET', `${page.list}?${query}`, { headers }));
  }
  return found;
}

/**
 * @param {BenchWorld} world
 * @param {Record<string, string>} headers
 * @param {string} path
 */
async function ask(world, headers, path) {
  /** @type {number[]} */
  const times = [];
  for (let time = 0; time <= TIMES; time++) {
    const text = request('GET', path, headers);
    const { average, statuses } = await load({
      url: world.url,
      connections: 1,
      next: (number) => (number ? null : text),
    });
    if (!statuses['200']) throw new Error(`${path} answered ${Object.keys(statuses).join()}`);
    times.push(average);
  }
  return { times };
}

/** @param {readonly Timed[]} all */
function slowest(all) {
  return all.toSorted((a, b) => summary(b.times).p95 - summary(a.times).p95);
}

/**
 * @param {BenchWorld} world
 * @returns {Promise<Record<string, string>>}
 */
async function values(world) {
  const of = async (/** @type {string} */ sql) => String((await world.sql(sql))[0]?.value);
  const day = (/** @type {number} */ ago) =>
    new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  return {
    akun: await of(
      'SELECT akun_id AS value FROM payment_transactions GROUP BY akun_id ORDER BY COUNT(*) DESC LIMIT 1',
    ),
    subscription: await of(
      'SELECT status_id AS value FROM data_penyewa_bots GROUP BY status_id ORDER BY COUNT(*) DESC LIMIT 1',
    ),
    product: await of(
      'SELECT product_id AS value FROM statuses GROUP BY product_id ORDER BY COUNT(*) DESC LIMIT 1',
    ),
    rare: await of('SELECT product_id AS value FROM statuses GROUP BY product_id ORDER BY COUNT(*) LIMIT 1'),
    actor: await of(`SELECT actor AS value FROM audit_logs WHERE actor LIKE 'user:%' ORDER BY id LIMIT 1`),
    day: day(900),
    dayAfter: day(899),
    late: day(30),
    soon: day(-3),
  };
}
