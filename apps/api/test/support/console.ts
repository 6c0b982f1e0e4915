import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditLogEntity } from '../../src/platform/audit/audit-log.entity.js';
import { Database } from '../../src/platform/database/database.js';
import type { Role } from '../../src/platform/security/roles.js';
import { TestClock } from './clock.js';
import { aLoggedInAdmin } from './customers.js';
import { startApi } from './processes.js';
import { emptyServers, prepareDatabase } from './servers.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Admin = Awaited<ReturnType<typeof aLoggedInAdmin>>;

/** What was answered: `data` of a success, the whole envelope beside it. */
export interface Answered<Data> {
  status: number;
  data: Data;
  body: {
    code?: string;
    errors?: Record<string, string[]>;
    meta?: { total: number; page: number; next_cursor?: string | null };
  };
}

/** The HTTP process over real servers, and administrators in front of it. */
export class Console {
  private readonly admins = new Map<Role, Admin>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: TestClock,
  ) {}

  static async open(): Promise<Console> {
    await prepareDatabase();
    const clock = new TestClock();
    return new Console(await startApi({ clock }), clock);
  }

  /** As on the first day. */
  async reset(now = new Date()): Promise<void> {
    await emptyServers();
    this.clock.set(now);
    this.admins.clear();
  }

  async close(): Promise<void> {
    await emptyServers();
    await this.app.close();
  }

  get database(): Database {
    return this.app.get(Database);
  }

  /** A request in the name of somebody with that role, of its own idempotency key unless one is given. */
  async ask<Data>(
    role: Role,
    method: Method,
    path: string,
    payload?: object,
    key: string = randomUUID(),
  ): Promise<Answered<Data>> {
    const { headers: token } = await this.adminOf(role);
    const headers = { ...token, 'accept-language': 'en', 'idempotency-key': key };
    const url = `/api/admin/${path}`;
    const answer = await this.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    const body = answer.json<Answered<Data>['body'] & { data: Data }>();
    return { status: answer.statusCode, data: body.data, body };
  }

  /** As the ledger and the audit log name the administrator of that role. */
  async nameOf(role: Role): Promise<string> {
    return `user:${(await this.adminOf(role)).admin.id}`;
  }

  /** Oldest first. */
  auditTrail(): Promise<AuditLogEntity[]> {
    return this.database
      .on()
      .getRepository(AuditLogEntity)
      .find({ order: { id: 'ASC' } });
  }

  /** Logged in when first needed. */
  private async adminOf(role: Role): Promise<Admin> {
    const admin = this.admins.get(role) ?? (await aLoggedInAdmin(this.app, { role }));
    this.admins.set(role, admin);
    return admin;
  }
}
