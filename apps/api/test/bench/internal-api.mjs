// @ts-check
import { fileURLToPath } from 'node:url';
import { load, ms, percent, rate, request } from '@teamanubot/tooling/bench';
import { grow } from './large.mjs';

const BARE = fileURLToPath(new URL('bare/fastify.mjs', import.meta.url));
const AKUNS = { akuns: 100_000, transactions: 100_000 };
const CONNECTIONS = 32;
const SECONDS = 4;

/**
 * A list of 25 and one by its id, for the bots, against the same query without anything of ours.
 *
 * @param {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} world
 * @param {import('./large.mjs').Size} wish
 */
export async function internalApi(world, wish) {
  const headers = { 'x-api-token': String(world.settings.API_KEY2) };
  const { status } = await fetch(`${world.url}/api/everything/akuns?per_page=25`, { headers });
  if (status === 404)
    return [
      { what: 'internal API', measured: 'not there yet', bar: '≥ 40 %, < 30 ms', held: null, figures: {} },
    ];
  await grow(world, {
    akuns: Math.min(wish.akuns, AKUNS.akuns),
    transactions: Math.min(wish.transactions, AKUNS.transactions),
  });
  const [{ first, last }] = await world.sql('SELECT MIN(id) AS first, MAX(id) AS last FROM akuns');
  const someId = () => Number(first) + Math.floor(Math.random() * (Number(last) - Number(first)));
  const bare = await world.beside(BARE);
  try {
    return [
      await against('internal API, list of 25', {
        ours: [world.url, () => request('GET', '/api/everything/akuns?per_page=25', headers)],
        bare: [bare.said, () => request('GET', '/akuns')],
      }),
      await against('internal API, by id', {
        ours: [world.url, () => request('GET', `/api/everything/akuns/${someId()}`, headers)],
        bare: [bare.said, () => request('GET', `/akuns/${someId()}`)],
      }),
    ];
  } finally {
    await bare.stop();
  }
}

/**
 * @param {string} what
 * @param {Record<'ours' | 'bare', [url: string, next: () => string]>} sides
 */
async function against(what, sides) {
  const run = ([url, next] = sides.ours) => load({ url, next, connections: CONNECTIONS, seconds: SECONDS });
  await run(sides.ours);
  const other = await run(sides.bare);
  const ours = await run(sides.ours);
  const ratio = ours.perSecond / other.perSecond;
  return {
    what,
    measured: `${rate(ours.perSecond)}, average ${ms(ours.average)}; bare Fastify + mysql2 ${rate(other.perSecond)}: ${percent(ratio)}`,
    bar: '≥ 40 %, average < 30 ms',
    held: ratio >= 0.4 && ours.average < 30,
    figures: { ours: ours.perSecond, bare: other.perSecond, ratio, average: ours.average },
  };
}
