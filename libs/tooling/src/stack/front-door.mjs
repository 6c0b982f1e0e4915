// @ts-check
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { LAYOUT } from './parts.mjs';
import { DATA_DIR, ROOT } from './paths.mjs';
import { choosePort } from './ports.mjs';
import { startStack } from './stack.mjs';

/** Long enough to be seen, short enough to be waited for. */
const DRAIN_SECONDS = '1';

/** The process of the API that the local stack lacks. */
const SECOND = 'api-2';

/**
 * The system as production has it: nginx with the shipped configuration in front of two processes of the API, each of
 * which is started again when it ends. Everything else is as in {@link startStack}.
 *
 * @param {import('./stack.mjs').StackOptions & { nginx: string }} options `nginx`: the program
 * @returns {Promise<import('./stack.mjs').Stack>} whose `info.url` is nginx
 */
export async function startFrontDoor({ nginx, onOpen, given = {}, ...options }) {
  const [door, first, second] = await Promise.all(['nginx', 'PORT', 'PORT'].map(anyPort));
  if (!door || !first || !second) throw new RangeError('three ports');
  const url = `http://localhost:${door.port}`;
  const stack = await startStack({
    ...options,
    given: {
      ...given,
      APP_URL: url,
      PORT: String(first.port),
      TRUSTED_PROXIES: '127.0.0.1/32',
      DRAIN_SECONDS,
    },
    layout: { ...LAYOUT, processes: LAYOUT.processes.flatMap((one) => twice(one, second.port)) },
    onOpen(supervisor) {
      for (const { release } of [door, first, second]) supervisor.atClose(release);
      onOpen?.(supervisor);
    },
  });
  try {
    await stack.start(
      nginxPart({ nginx, stack, url, ports: [door.port, first.port, second.port], ...options }),
    );
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

/** @param {string} setting */
function anyPort(setting) {
  return choosePort({ setting, given: undefined, preferred: undefined });
}

/**
 * @param {import('./parts.mjs').Process} one
 * @param {number} port
 * @returns {import('./parts.mjs').Process[]}
 */
function twice(one, port) {
  if (one.name !== 'api') return [one];
  return [
    { ...one, restarts: true },
    { ...one, name: SECOND, restarts: true, env: { PORT: String(port) } },
  ];
}

/**
 * @param {{ nginx: string, stack: import('./stack.mjs').Stack, url: string, ports: [number, number, number],
 *   root?: string, dataDir?: string }} options
 * @returns {import('./part.mjs').PartSpec}
 */
function nginxPart({ nginx, stack, url, ports: [door, first, second], root = ROOT, dataDir = DATA_DIR }) {
  const runDir = path.join(dataDir, 'nginx');
  const pages = path.join(runDir, 'pages');
  rmSync(runDir, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  for (const app of ['portal', 'admin'])
    symlinkSync(path.join(root, 'apps', app, 'dist'), path.join(pages, app));
  return {
    name: 'nginx',
    kind: 'application',
    command: 'sh',
    args: [path.join(root, 'nginx/start.sh')],
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NGINX: nginx,
      APP_URL: url,
      API_1: `127.0.0.1:${first}`,
      API_2: `127.0.0.1:${second}`,
      PAGES_DIR: pages,
      HTTP_PORT: String(door),
      RUN_DIR: runDir,
      WORKERS: '1',
      MIDTRANS_IS_PRODUCTION: stack.settings.MIDTRANS_IS_PRODUCTION,
      MIDTRANS_SNAP_URL: stack.settings.MIDTRANS_SNAP_URL,
    },
    isReady: () => isServed(`http://127.0.0.1:${door}/nginx-health`),
    readyTimeoutMs: 15_000,
    stopTimeoutMs: 10_000,
  };
}

/** @param {string} url */
async function isServed(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
