// @ts-check
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { residentMB } from '@teamanubot/tooling/bench';

const API = fileURLToPath(new URL('../../dist/api.main.js', import.meta.url));
const SETTLES_MS = 5_000;
const BOOTS = 3;

/**
 * How long the HTTP process takes to serve, and what it holds when nobody asks.
 *
 * @param {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} world
 */
export async function standing(world) {
  const boots = [];
  let resident = NaN;
  for (let boot = 0; boot < BOOTS; boot++) {
    const api = await world.beside(path.resolve(API), { PORT: '0' });
    boots.push(api.milliseconds);
    if (boot === BOOTS - 1) {
      await pause(SETTLES_MS);
      resident = residentMB(api.pid);
    }
    await api.stop();
  }
  const middle = boots.toSorted((a, b) => a - b)[1] ?? NaN;
  return [
    {
      what: 'API process',
      measured: `boots in ${(middle / 1_000).toFixed(2)} s, ${Math.round(resident)} MB at rest`,
      bar: '< 3 s, < 200 MB',
      held: middle < 3_000 && resident < 200,
      figures: { bootMs: middle, residentMB: resident },
    },
  ];
}
