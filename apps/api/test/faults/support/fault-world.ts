import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox } from '@teamanubot/sandbox';
import {
  choosePort,
  completeSettings,
  databaseOf,
  describeError,
  ensureDatabase,
  findPrograms,
  loadSecrets,
  runTask,
  silent,
  startDatabases,
  Supervisor,
  type Part,
} from '@teamanubot/tooling/stack';
import mysql2 from 'mysql2/promise';
import { openFront, type Front } from './front.js';

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

export const APIS = ['api-1', 'api-2'] as const;
export const WORKERS = ['worker-1', 'worker-2'] as const;
export const SERVERS = ['mariadb', 'redis'] as const;
export type PartName = (typeof APIS | typeof WORKERS | typeof SERVERS)[number];

/**
 * Everything real, two of each: API and worker processes from the build, a MariaDB and a Redis of their own that may be
 * killed, a front door before the APIs. Midtrans and the WhatsApp gateway are the sandbox, in this process.
 */
export class FaultWorld {
  private constructor(
    readonly supervisor: Supervisor,
    readonly sandbox: Sandbox,
    readonly front: Front,
    readonly settings: Readonly<Record<string, string>>,
    private readonly folder: string,
  ) {}

  static async open(changes: Readonly<Record<string, string>> = {}): Promise<FaultWorld> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'teamanubot-faults-'));
    const supervisor = await Supervisor.open({ dataDir: folder, say: () => undefined });
    const ours = { mariadb: true, redis: true };
    const secrets = loadSecrets(folder);
    const programs = await findPrograms(ours, silent, supervisor.logDir);
    const databases = await startDatabases(supervisor, { given: {}, ours, secrets, programs });
    const front = await openFront();
    const sandbox = await createSandbox({
      port: 0,
      serverKey: secrets.midtrans_server_key,
      clientKey: secrets.midtrans_client_key,
      whatsappToken: secrets.whatsapp_token,
      notificationUrl: `${front.url}/midtrans/webhook`,
      notificationTimeoutMs: 5_000,
    });
    const ports = { ...databases, web: 0, sandbox: Number(new URL(sandbox.url).port) };
    const settings = completeSettings(
      {
        ...process.env,
        APP_ENV: 'test',
        APP_URL: front.url,
        LOG_LEVEL: 'warn',
        RATE_LIMITS: 'off',
        BCRYPT_ROUNDS: '4',
        WHATSAPP_PER_MINUTE: '60000',
        ...changes,
      },
      { ports, secrets },
    );
    await ensureDatabase(databaseOf(settings));
    const world = new FaultWorld(supervisor, sandbox, front, settings, folder);
    await world.run('migrate');
    await world.startProcesses();
    return world;
  }

  part(name: PartName): Part {
    const part = this.supervisor.parts.get(name);
    if (!part) throw new Error(`There is no ${name}`);
    return part;
  }

  /** Runs a command of the API to its end; answers the last lines of what it said, and throws them when it fails. */
  async run(door: string, args: readonly string[] = []): Promise<string[]> {
    return runTask({
      name: door,
      command: process.execPath,
      args: [path.join(DIST, `${door}.main.js`), ...args],
      cwd: this.folder,
      logDir: this.supervisor.logDir,
      env: this.settings,
    }).catch((error: unknown) => {
      throw new Error(describeError(error), { cause: error });
    });
  }

  async query<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    const { host, port, username: user, password, database } = databaseOf(this.settings);
    const connection = await mysql2.createConnection({
      host,
      port,
      user,
      password,
      database,
      timezone: 'Z',
      decimalNumbers: true,
    });
    try {
      const [rows] = await connection.query(statement, values);
      return rows as Row[];
    } finally {
      await connection.end();
    }
  }

  async close(): Promise<void> {
    await this.supervisor.close();
    await this.sandbox.close();
    await this.front.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async startProcesses(): Promise<void> {
    const ports = await Promise.all(APIS.map(() => this.freePort()));
    this.front.serve(ports);
    await Promise.all([
      ...APIS.map((name, index) => this.start(name, 'api', { PORT: String(ports[index]) })),
      ...WORKERS.map((name) => this.start(name, 'worker', {})),
    ]);
  }

  private async freePort(): Promise<number> {
    const { port, release } = await choosePort({ setting: 'PORT', given: undefined, preferred: undefined });
    this.supervisor.atClose(release);
    return port;
  }

  private start(name: PartName, door: string, changes: Record<string, string>): Promise<Part> {
    return this.supervisor.start({
      name,
      kind: 'application',
      command: process.execPath,
      args: ['--enable-source-maps', path.join(DIST, `${door}.main.js`)],
      cwd: this.folder,
      env: { ...this.settings, ...changes },
      readyTimeoutMs: 90_000,
      stopTimeoutMs: 15_000,
    });
  }
}
