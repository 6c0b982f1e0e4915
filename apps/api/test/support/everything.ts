import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditLogEntity } from '../../src/platform/audit/audit-log.entity.js';
import { ApiTokens } from '../../src/modules/auth/api-tokens.service.js';
import type { ApiScope } from '../../src/modules/auth/domain/api-scopes.js';
import { Database } from '../../src/platform/database/database.js';
import { TestClock } from './clock.js';
import { testEnvironment } from './environment.js';
import { startApi } from './processes.js';
import { emptyServers, prepareDatabase } from './servers.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Row = Record<string, unknown> & { id: number; updated_at: string };

/** What was answered, as it came. */
export interface EverythingAnswer<Data> {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  body: {
    success: boolean;
    data: Data;
    message: string;
    code?: string;
    errors?: Record<string, string[]>;
    meta?: { page: number; per_page: number; total: number; next_cursor: string | null };
    as_of?: string;
    request_id?: string;
  };
}

export const STATIC_TOKEN = String(testEnvironment().API_KEY2);

/** The HTTP process over real servers, and systems that call its internal API. */
export class Everything {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: TestClock,
  ) {}

  static async open(environment: NodeJS.ProcessEnv = {}): Promise<Everything> {
    await prepareDatabase();
    const clock = new TestClock();
    return new Everything(await startApi({ clock, environment }), clock);
  }

  /** As on the first day. */
  async reset(): Promise<void> {
    await emptyServers();
    this.clock.set(new Date());
  }

  async close(): Promise<void> {
    await emptyServers();
    await this.app.close();
  }

  get database(): Database {
    return this.app.get(Database);
  }

  /** A request with the key of the settings, in English, if no other headers are given. */
  async ask<Data = Row>(
    method: Method,
    path: string,
    payload?: object | string,
    headers: Record<string, string> = {},
    remoteAddress = '203.0.113.7',
  ): Promise<EverythingAnswer<Data>> {
    const answer = await this.app.inject({
      method,
      url: `/api/everything/${path}`,
      headers: { 'x-api-token': STATIC_TOKEN, 'accept-language': 'en', ...headers },
      remoteAddress,
      ...(payload === undefined ? {} : { payload }),
    });
    const body = answer.body === '' ? {} : answer.json<EverythingAnswer<Data>['body']>();
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      body: body as EverythingAnswer<Data>['body'],
    };
  }

  list(path: string, headers: Record<string, string> = {}): Promise<EverythingAnswer<Row[]>> {
    return this.ask<Row[]>('GET', path, undefined, headers);
  }

  /** A token that was issued in the console. */
  async token(
    scopes: ApiScope[],
    ipList: string[] = [],
  ): Promise<{ id: number; headers: { 'x-api-token': string } }> {
    const wish = { name: 'Bot runtime', scopes, ipList, expiresAt: null };
    const owner = { name: 'user:1', ip: null, requestId: null };
    const { row, token } = await this.app.get(ApiTokens).create(wish, owner);
    return { id: row.id, headers: { 'x-api-token': token } };
  }

  /** Oldest first. */
  auditTrail(): Promise<AuditLogEntity[]> {
    return this.database
      .on()
      .getRepository(AuditLogEntity)
      .find({ order: { id: 'ASC' } });
  }
}
