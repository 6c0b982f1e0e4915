import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { ask, forgedNotification, nginxFolder, replicas } from '../support/door.js';

const NAMES = ['api', 'api-2'];
const LEAVE_OUT = fileURLToPath(new URL('../../../nginx/leave-out.sh', import.meta.url));

test.describe.configure({ mode: 'serial' });

function pidOf(name: string): number {
  const file = new URL('../run.json', nginxFolder);
  const { children } = JSON.parse(readFileSync(file, 'utf8')) as {
    children: { name: string; pid: number }[];
  };
  return children.find((child) => child.name === name)?.pid ?? 0;
}

/** Whether the process at the address is ready, and is another one than before. */
async function isBack(name: string, address: string, before: number): Promise<boolean> {
  if ([0, before].includes(pidOf(name))) return false;
  return ask('/readyz', { at: `http://${address}` }).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function untilBack(name: string, before: number): Promise<void> {
  const address = replicas()[NAMES.indexOf(name)] as string;
  await expect.poll(() => isBack(name, address, before), { timeout: 30_000 }).toBe(true);
}

/** Customers and Midtrans at work, side by side, until they are told to end; answers how each request was answered. */
function underLoad(): () => Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let goesOn = true;
  const kinds = {
    'GET catalogue': () => ask('/api/catalog/products', { from: '127.0.0.6' }),
    'POST nowhere': () => ask('/api/nowhere', { from: '127.0.0.7', method: 'POST' }),
    'POST webhook': () => ask('/midtrans/webhook', forgedNotification()),
  };
  const workers = Object.entries(kinds).map(async ([kind, one]) => {
    while (goesOn) {
      const outcome = await one().then(({ status }) => String(status), String);
      const key = `${kind} ${outcome}`;
      counts[key] = (counts[key] ?? 0) + 1;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });
  return async () => {
    goesOn = false;
    await Promise.all(workers);
    return counts;
  };
}

const AS_EVER = ['GET catalogue 200', 'POST nowhere 404', 'POST webhook 403'];

test('a rolling restart under load: not one request fails', async () => {
  const end = underLoad();
  for (const [index, name] of NAMES.entries()) {
    const address = replicas()[index] as string;
    const before = pidOf(name);
    const env = { ...process.env, RUN_DIR: fileURLToPath(nginxFolder) };
    execFileSync('sh', [LEAVE_OUT, address], { env });
    process.kill(before, 'SIGTERM');
    await untilBack(name, before);
    execFileSync('sh', [LEAVE_OUT], { env });
  }
  expect(Object.keys(await end()).sort()).toEqual(AS_EVER);
});

test('what is under way when a process is told to stop is answered', async () => {
  const [address = ''] = replicas();
  const [host = '', port = ''] = address.split(':');
  const before = pidOf('api');
  const { body = '' } = forgedNotification();
  const socket = connect(Number(port), host);
  await once(socket, 'connect');
  socket.write(
    `POST /midtrans/webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  socket.write(body.slice(0, 20));
  await ask('/healthz', { at: `http://${address}` });
  process.kill(before, 'SIGTERM');
  await expect
    .poll(async () => (await ask('/readyz', { at: `http://${address}` })).status, { intervals: [20] })
    .toBe(503);
  socket.write(body.slice(20));

  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n');
  await untilBack('api', before);
});

test('a process that is killed is not missed: what may be sent twice goes to the other one', async () => {
  const before = pidOf('api-2');
  const end = underLoad();
  await ask('/api/catalog/products');
  process.kill(before, 'SIGKILL');
  for (let nth = 0; nth < 30; nth++) {
    expect((await ask('/api/catalog/products')).status).toBe(200);
    expect((await ask('/midtrans/webhook', forgedNotification())).status).toBe(403);
  }
  await untilBack('api-2', before);
  const counts = Object.keys(await end());
  expect(counts.filter((count) => !count.startsWith('POST nowhere')).sort()).toEqual([
    'GET catalogue 200',
    'POST webhook 403',
  ]);
});
