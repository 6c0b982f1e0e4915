// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, ms, percent, rate, request } from '@teamanubot/tooling/bench';

const BARE = fileURLToPath(new URL('bare/nest.mjs', import.meta.url));
const CONNECTIONS = 32;
const PRODUCTS = 20;
const SECONDS = 4;
const WARM_SECONDS = 2;
const TURNS = 3;
const OURS = '/api/catalog/products';

/**
 * The shelf, against a route that answers the same bytes; in turns, so that both have the machine as it is.
 *
 * @param {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} world
 */
export async function catalog(world) {
  const [{ n }] = await world.sql(
    'SELECT COUNT(*) AS n FROM products WHERE is_active = 1 AND archived_at IS NULL',
  );
  for (let number = Number(n); number < PRODUCTS; number++)
    await world.sql('INSERT INTO products (name, description, price, `order`) VALUES (?, ?, 50000, ?)', [
      `Self-bot ${number}`,
      'Balas otomatis, sambut anggota baru, dan jaga grup dari spam.',
      number,
    ]);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const { body, etag } = await world.until('twenty products are on the shelf', async () => {
    const answer = await fetch(`${world.url}${OURS}`);
    const text = await answer.text();
    return (
      JSON.parse(text).data.length >= PRODUCTS && { body: text, etag: String(answer.headers.get('etag')) }
    );
  });
  writeFileSync(join(folder, 'body.json'), body);
  const bare = await world.beside(BARE, { BENCH_BODY: join(folder, 'body.json') });
  try {
    const best = await inTurns({
      ours: [world.url, request('GET', OURS)],
      unchanged: [world.url, request('GET', OURS, { 'if-none-match': etag })],
      bare: [bare.said, request('GET', '/products')],
    });
    const { ours, unchanged, bare: other } = best;
    const ratio = ours.perSecond / other.perSecond;
    return [
      {
        what: 'catalog (20 products, 32 connections)',
        measured: `${rate(ours.perSecond)}, p99 ${ms(ours.p99)}; bare Nest on Fastify ${rate(other.perSecond)}: ${percent(ratio)}`,
        bar: '≥ 80 %, p99 < 20 ms',
        held: ratio >= 0.8 && ours.p99 < 20,
        figures: { ours: ours.perSecond, bare: other.perSecond, ratio, p99: ours.p99 },
      },
      {
        what: 'catalog, unchanged (304)',
        measured: `${rate(unchanged.perSecond)}, p99 ${ms(unchanged.p99)}`,
        bar: 'faster still',
        held: unchanged.perSecond > ours.perSecond,
        figures: { perSecond: unchanged.perSecond, p99: unchanged.p99 },
      },
    ];
  } finally {
    await bare.stop();
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {Record<string, [url: string, request: string]>} sides
 * @returns {Promise<Record<string, any>>} the better half of each: the middle of its turns
 */
async function inTurns(sides) {
  /** @type {Record<string, import('../../../../libs/tooling/src/bench/load.mjs').Answered[]>} */
  const turns = {};
  for (const [url, text] of Object.values(sides))
    await load({ url, connections: CONNECTIONS, seconds: WARM_SECONDS, next: () => text });
  for (let turn = 0; turn < TURNS; turn++)
    for (const [name, [url, text]] of Object.entries(sides))
      (turns[name] ??= []).push(
        await load({ url, connections: CONNECTIONS, seconds: SECONDS, next: () => text }),
      );
  return Object.fromEntries(
    Object.entries(turns).map(([name, of]) => [name, of.toSorted((a, b) => a.perSecond - b.perSecond)[1]]),
  );
}
