import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runTask } from './task.mjs';

let logDir = '';
beforeAll(() => {
  logDir = mkdtempSync(path.join(os.tmpdir(), 'task-'));
});
afterAll(() => rmSync(logDir, { recursive: true }));

const run = (script: string, timeoutMs?: number) =>
  runTask({
    name: 'task',
    command: process.execPath,
    args: ['--eval', script],
    cwd: logDir,
    logDir,
    ...(timeoutMs ? { timeoutMs } : {}),
  });

describe('a task', () => {
  it('gives its last lines', async () => {
    expect(await run("console.log('one'); console.error('two');")).toEqual(['one', 'two']);
  });

  it('that fails says what it said last, and where the rest is', async () => {
    await expect(run("console.log('no such table'); process.exit(2);")).rejects.toMatchObject({
      message: 'task failed (2).',
      lines: ['no such table'],
      log: path.join(logDir, 'task.log'),
    });
  });

  it('that hangs is ended', async () => {
    await expect(run('setInterval(() => undefined, 1000);', 50)).rejects.toThrow('task failed (SIGKILL)');
  });

  it('whose program is missing says so', async () => {
    const missing = { name: 'missing', command: '/no/such/program', args: [], cwd: logDir, logDir };

    await expect(runTask(missing)).rejects.toThrow('ENOENT');
  });
});
