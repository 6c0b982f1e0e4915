import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isAlive, isGone } from './pids.mjs';
import { readRun, stopRecorded } from './run-record.mjs';
import { withRedis, withServer } from './servers.mjs';
import { startStack } from './stack.mjs';
import { type Clone, makeClone } from './test-support/stand-ins.js';

jest.setTimeout(120_000);

/** Real: MariaDB, Redis, processes, signals. Stand-ins: API, worker and sandbox. */
let clone: Clone;
beforeEach(() => {
  clone = makeClone();
});
afterEach(async () => {
  const leftovers = readRun(runFile());
  if (leftovers) await stopRecorded(leftovers);
  clone.remove();
});

const start = (given: Record<string, string> = {}) => {
  const { root, dataDir, layout } = clone;
  return startStack({ root, dataDir, layout, prepared: true, given: { ...clone.given, ...given } });
};

const answer = async (url: string | null) => (await fetch(String(url))).text();

const runFile = () => path.join(clone.dataDir, 'run.json');

describe('a start and a stop', () => {
  it('serves, tells where, keeps the data, and leaves nothing running', async () => {
    const first = await start();
    expect(await answer(first.info.url)).toBe('api');
    expect(await answer(first.info.sandbox_url)).toBe('sandbox');
    expect(JSON.parse(readFileSync(first.infoFile, 'utf8'))).toEqual(first.info);
    expect(statSync(first.infoFile).mode & 0o777).toBe(0o600);
    const server = await withServer(first.info.db, async (connection) => {
      await connection.query('CREATE TABLE teamanubot.kept (id INT)');
      const [rows] = await connection.query(
        'SELECT @@time_zone AS zone, @@tx_isolation AS isolation, @@character_set_server AS charset',
      );
      return rows;
    });
    expect(server).toEqual([{ zone: '+00:00', isolation: 'READ-COMMITTED', charset: 'utf8mb4' }]);
    await withRedis(first.info.redis_url, (redis) => redis.set('kept', 'yes'));
    const children = readRun(runFile())?.children ?? [];
    await first.stop();

    expect(children).toHaveLength(6);
    expect(children.filter(({ kind }) => kind !== 'guard').filter(isAlive)).toEqual([]);
    expect(existsSync(first.infoFile)).toBe(false);
    expect(clone.notes().slice(0, 1)).toEqual(['migrated teamanubot']);
    expect(clone.notes().slice(-3).sort()).toEqual(['api down', 'sandbox down', 'worker down']);

    const second = await start();
    expect(second.info.admin).toEqual(first.info.admin);
    await expect(
      withServer(second.info.db, (connection) => connection.query('SELECT * FROM teamanubot.kept')),
    ).resolves.toBeDefined();
    expect(await withRedis(second.info.redis_url, (redis) => redis.get('kept'))).toBe('yes');
    await second.stop();
  });

  it('uses given servers and starts none of its own', async () => {
    const first = await start();
    const { db, redis_url: redisUrl } = first.info;
    const other = makeClone();
    const second = await startStack({
      ...other,
      prepared: true,
      given: {
        ...other.given,
        DB_HOST: db.host,
        DB_PORT: String(db.port),
        DB_USERNAME: db.username,
        DB_PASSWORD: db.password,
        DB_DATABASE: 'another',
        REDIS_URL: redisUrl,
      },
    });
    expect([...second.parts.keys()].sort()).toEqual(['api', 'sandbox', 'worker']);
    expect(other.notes()[0]).toBe('migrated another');
    expect(second.info.url).not.toBe(first.info.url);
    await second.stop();
    other.remove();
    await first.stop();
  });
});

describe('trouble', () => {
  it('is said when the clone runs already', async () => {
    const stack = await start();
    await expect(start()).rejects.toThrow('Already running');
    expect(await answer(stack.info.url)).toBe('api');
    await stack.stop();
  });

  it('is reported when a part crashes, with what it said last', async () => {
    const stack = await start();
    process.kill(stack.parts.get('worker')?.pid ?? 0, 'SIGKILL');

    expect((await stack.crashed).message).toBe('worker was ended by SIGKILL.');
    await stack.stop();
  });

  it('is reported when a part cannot start, and stops the rest', async () => {
    writeFileSync(
      path.join(clone.root, 'worker.mjs'),
      "console.log('the settings are wrong'); process.exit(3);",
    );

    await expect(start()).rejects.toMatchObject({
      message: 'worker stopped with exit code 3.',
      lines: ['the settings are wrong'],
    });
    expect(existsSync(runFile())).toBe(false);
  });

  it('names a given port that is in use', async () => {
    const stack = await start();
    const port = new URL(stack.info.url).port;
    const other = makeClone();
    await expect(
      startStack({ ...other, prepared: true, given: { ...other.given, PORT: port } }),
    ).rejects.toThrow(`PORT=${port} is in use`);
    other.remove();
    await stack.stop();
  });
});

describe('kill -9', () => {
  it('of the databases loses nothing', async () => {
    const stack = await start();
    await withServer(stack.info.db, (connection) =>
      connection.query('CREATE TABLE teamanubot.kept (id INT)'),
    );
    await stack.parts.get('mariadb')?.restart({ signal: 'SIGKILL' });
    await stack.parts.get('redis')?.restart({ signal: 'SIGKILL' });

    await expect(
      withServer(stack.info.db, (connection) => connection.query('SELECT * FROM teamanubot.kept')),
    ).resolves.toBeDefined();
    await stack.stop();
  });

  it.each([
    ['of the stack: its guard stops what it left', false],
    ['of the stack and its guard: the next start stops what they left', true],
  ])('%s', async (_what, guardToo) => {
    const { root, dataDir, layout, given } = clone;
    const parent = path.join(root, 'parent.mjs');
    const index = fileURLToPath(new URL('index.mjs', import.meta.url));
    const options = JSON.stringify({ root, dataDir, layout, given, prepared: true });
    writeFileSync(
      parent,
      `import { startStack } from ${JSON.stringify(index)};\nawait startStack(${options});\nprocess.send('up');`,
    );
    const child = fork(parent, { execArgv: [] });
    await once(child, 'message');
    const children = readRun(runFile())?.children ?? [];
    const [guard] = children.filter(({ kind }) => kind === 'guard');
    if (guardToo && guard) process.kill(guard.pid, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');

    if (guardToo) await (await start()).stop();
    expect(await Promise.all(children.map((one) => isGone(one, 30_000)))).toEqual(children.map(() => true));
    expect(existsSync(path.join(dataDir, 'stack.json'))).toBe(false);
  });
});
