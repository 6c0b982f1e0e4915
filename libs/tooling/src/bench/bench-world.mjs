// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { databaseOf } from '../stack/choices.mjs';
import { DATA_DIR, ROOT } from '../stack/paths.mjs';
import { spawn } from 'node:child_process';
import { runTask } from '../stack/task.mjs';

/** Half a gigabyte, as `.env.example` has it for production. */
const BUFFER_POOL = 536_870_912;
const MB = 1_048_576;
const PATIENCE_MS = 60_000;

/** A running system, and what measuring it needs. */
export class BenchWorld {
  /**
   * @param {import('../stack/stack.mjs').Stack} stack
   * @param {(line: string) => void} say
   */
  static async open(stack, say) {
    const { createPool } = await import('mysql2/promise');
    const { host, port, username, password, database } = databaseOf(stack.settings);
    const pool = createPool({
      host,
      port,
      user: username,
      password,
      database,
      timezone: 'Z',
      multipleStatements: false,
    });
    await pool.query(`SET GLOBAL innodb_buffer_pool_size = ${BUFFER_POOL}`);
    return new BenchWorld(stack, pool, say);
  }

  /**
   * @param {import('../stack/stack.mjs').Stack} stack
   * @param {import('mysql2/promise').Pool} pool
   * @param {(line: string) => void} say
   */
  constructor(stack, pool, say) {
    this.stack = stack;
    this.pool = pool;
    this.say = say;
    this.url = stack.info.url.replace('localhost', '127.0.0.1');
    this.settings = stack.settings;
  }

  async close() {
    await this.pool.end();
  }

  /**
   * @param {string} sql
   * @param {unknown[]} [values]
   * @returns {Promise<any>} rows, or what a change came to
   */
  async sql(sql, values = []) {
    return (await this.pool.query(sql, values))[0];
  }

  /**
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {{ body?: object, headers?: Record<string, string>, base?: string }} [options]
   * @returns {Promise<any>} the envelope; throws when it is refused
   */
  async ask(method, path, { body, headers = {}, base = this.url } = {}) {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
    return text ? JSON.parse(text) : null;
  }

  /** @returns {Promise<Record<string, string>>} headers of the owner of the console */
  async owner() {
    const body = this.stack.info.admin;
    const { data } = await this.ask('POST', '/api/admin/auth/login', { body: body ?? {} });
    return { authorization: `Bearer ${data.access_token}` };
  }

  /**
   * Runs a command of the API to its end.
   *
   * @param {string} name
   * @param {string[]} args
   */
  door(name, args) {
    return runTask({
      name: `bench-${name}`,
      command: process.execPath,
      args: [path.join(ROOT, `apps/api/dist/${name}.main.js`), ...args],
      cwd: ROOT,
      logDir: path.join(DATA_DIR, 'logs/bench'),
      env: this.settings,
    });
  }

  /**
   * A process to compare with, which says where it listens (`ready` with a port, or with anything else) over IPC.
   *
   * @param {string} script absolute
   * @param {Record<string, string>} [env]
   * @returns {Promise<{ said: any, pid: number, stop: () => Promise<void>, milliseconds: number }>}
   */
  beside(script, env = {}) {
    const started = performance.now();
    const child = spawn(process.execPath, [script], {
      cwd: ROOT,
      env: { ...process.env, ...this.settings, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    return new Promise((resolve, reject) => {
      child.once('message', (said) =>
        resolve({ said, pid: Number(child.pid), stop, milliseconds: performance.now() - started }),
      );
      child.once('exit', (code) => reject(new Error(`${path.basename(script)} ended with ${code}`)));
      child.once('error', reject);
    });
  }

  /** @param {string} name a part of the stack */
  part(name) {
    const part = this.stack.parts.get(name);
    if (!part) throw new Error(`No ${name} is running.`);
    return part;
  }

  /**
   * @param {string} what
   * @param {() => Promise<T | null | false | undefined>} look
   * @param {number} [patience] in milliseconds
   * @returns {Promise<T>}
   * @template T
   */
  async until(what, look, patience = PATIENCE_MS) {
    const end = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`It did not happen: ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * @param {number} pid
 * @returns {number} MB that the process has in memory now; NaN where the system does not say
 */
export function residentMB(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return (Number(kilobytes) * 1_024) / MB;
  } catch {
    return NaN;
  }
}
