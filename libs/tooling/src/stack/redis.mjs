// @ts-check
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';

/**
 * A private Redis that keeps every write in its append-only file. Its configuration goes in on standard input, where
 * the password shows in no list of processes.
 *
 * @param {{ program: string, dataDir: string, port: number, password: string }} options
 * @returns {import('./part.mjs').PartSpec}
 */
export function prepareRedis({ program, dataDir, port, password }) {
  const folder = path.join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const config = [
    `port ${port}`,
    'bind 127.0.0.1',
    `requirepass ${password}`,
    `dir ${JSON.stringify(folder)}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'daemonize no',
  ];
  return {
    name: 'redis',
    kind: 'database',
    command: program,
    args: ['-'],
    input: `${config.join('\n')}\n`,
    cwd: folder,
    env: process.env,
    isReady: () => answersPing(port, password),
    readyTimeoutMs: 60_000,
    stopTimeoutMs: 20_000,
  };
}

/** @param {{ port: number, password: string }} options */
export function redisUrl({ port, password }) {
  return `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}/0`;
}

/**
 * @param {number} port
 * @param {string} password
 * @returns {Promise<boolean>} false while it is away or still loading
 */
function answersPing(port, password) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let answer = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('connect', () => socket.end(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (data) => (answer += data));
    socket.on('close', () => resolve(answer.includes('+PONG')));
  });
}
