// @ts-check
/**
 * Fetches the whole list of 100,000 akuns (or as many as are asked for) from an API of its own over private servers, a
 * few times, once of them slowly, and prints by how much the process grew. Wants the built API:
 * `pnpm --filter @teamanubot/api build`, then `node apps/api/test/bench/whole-list-memory.mjs [rows]`. Exit code 1 when
 * it grew by 50 MB or more.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DATA_DIR } from '../../../../libs/tooling/src/stack/paths.mjs';
import { createProgress } from '../../../../libs/tooling/src/stack/progress.mjs';
import { loadSecrets } from '../../../../libs/tooling/src/stack/secrets.mjs';
import { Supervisor } from '../../../../libs/tooling/src/stack/supervisor.mjs';
import { prepareTestServers } from '../../../../libs/tooling/src/testing/test-servers.mjs';
import { makeThrowAway, removeThrowAway } from '../../../../libs/tooling/src/testing/throw-away.mjs';

const MB = 1_048_576;
const MOST_MB = 50;
const ROWS = Number(process.argv[2] ?? 100_000);
const PORT = '3947';
const TOKEN = 'bench-token-of-this-run';
const DIST = new URL('../../dist/', import.meta.url).pathname;

const folder = makeThrowAway(DATA_DIR);
const progress = createProgress();
const supervisor = await Supervisor.open({ dataDir: folder, say: progress.say });
const servers = await prepareTestServers(supervisor, { given: {}, secrets: loadSecrets(folder), progress });
/** @type {Record<string, string | undefined>} */
const env = {
  ...process.env,
  ...servers.system,
  APP_ENV: 'test',
  APP_KEY: `base64:${Buffer.alloc(32, 7).toString('base64')}`,
  LOG_LEVEL: 'silent',
  PORT,
  API_KEY: TOKEN,
  API_KEY2: TOKEN,
  MIDTRANS_SERVER_KEY: 'none',
  MIDTRANS_CLIENT_KEY: 'none',
  WHATSAPP_API_URL: 'http://127.0.0.1:9/send',
};

spawnSync(process.execPath, [`${DIST}migrate.main.js`], { env, stdio: 'inherit' });
await fill();
const api = spawn(process.execPath, [`${DIST}api.main.js`], { env, stdio: 'inherit' });
try {
  await ready();
  await fetchAll('?per_page=25');
  await pause(1_000);
  const before = memory();
  let most = before;
  const sampling = setInterval(() => (most = Math.max(most, memory())), 20);
  for (const slow of [false, false, true, false]) {
    const started = performance.now();
    const bytes = await fetchAll('', slow);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    process.stdout.write(`${slow ? 'slowly' : 'at once'}: ${(bytes / MB).toFixed(1)} MB in ${seconds} s\n`);
  }
  clearInterval(sampling);
  const grown = (most - before) / MB;
  process.stdout.write(
    `${ROWS} akuns: from ${(before / MB).toFixed(0)} MB, grew by ${grown.toFixed(1)} MB (bar: ${MOST_MB})\n`,
  );
  process.exitCode = grown < MOST_MB ? 0 : 1;
} finally {
  api.kill('SIGTERM');
  await once(api, 'exit');
  await servers.cleanUp();
  await supervisor.close();
  removeThrowAway(folder, path.join(DATA_DIR, 'logs/bench'));
}

async function fill() {
  const mysql = createRequire(import.meta.url)('mysql2/promise');
  const connection = await mysql.createConnection({
    host: env.DB_HOST,
    port: Number(env.DB_PORT),
    user: env.DB_USERNAME,
    password: env.DB_PASSWORD,
    database: env.DB_DATABASE,
  });
  await connection.query(`SET SESSION max_recursive_iterations = ${ROWS}`);
  await connection.query(
    `INSERT INTO akuns (name, email, whatsapp_number, number_key, password)
     WITH RECURSIVE numbers AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < ${ROWS - 1})
     SELECT CONCAT('Siti Nurhaliza ', n), CONCAT('pelanggan', n, '@contoh.id'), 62812000000 + n, 62812000000 + n, '-'
     FROM numbers`,
  );
  await connection.end();
}

async function ready() {
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${PORT}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
}

/**
 * @param {string} query
 * @param {boolean} [slow] the caller takes a rest after each piece
 * @returns {Promise<number>} bytes
 */
async function fetchAll(query, slow = false) {
  const request = http.get(`http://127.0.0.1:${PORT}/api/everything/akuns${query}`, {
    headers: { 'x-api-token': TOKEN },
  });
  const [answer] = await once(request, 'response');
  if (answer.statusCode !== 200) throw new Error(`Answered with ${answer.statusCode}`);
  let bytes = 0;
  for await (const piece of answer) {
    bytes += piece.length;
    if (slow) await pause(5);
  }
  return bytes;
}

/** Resident memory of the API, in bytes. */
function memory() {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${api.pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
