import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ERROR_STATUS } from '@teamanubot/contracts';
import fc from 'fast-check';
import mysql2 from 'mysql2/promise';
import { readTopic } from '../../src/platform/config/config.module.js';
import { DatabaseConfig } from '../../src/platform/database/database.config.js';
import { describeApi } from '../../src/platform/http/openapi.js';
import { aLoggedInAdmin, aLoggedInCustomer } from '../support/customers.js';
import { testEnvironment } from '../support/environment.js';
import { STATIC_TOKEN } from '../support/everything.js';
import { startApi } from '../support/processes.js';
import { emptyServers, prepareDatabase } from '../support/servers.js';
import { operationsOf, type Operation } from './operations.js';

/** What a field may hold that no form would send. */
const oddValue = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    1e21,
    '',
    ' ',
    '\u0000',
    '🤖',
    '%00',
    '../..',
    '=1+1',
    "' OR 1=1 --",
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
  fc.constantFrom('x'.repeat(300), '9'.repeat(300)),
);

/** What nothing is called: a number has more digits than any id here, and dots would lead to another path. */
const nobodysKey = fc
  .string({ minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll('.', 'x').replace(/^\d+$/, (number) => number.padEnd(15, '9')));

/** Unknown fields are left aside there, so that an odd body may be a good one; it has a run of its own. */
const isForSystems = ({ path }: Operation) => path.startsWith('/api/everything/');

const RUNS_PER_OPERATION = 30;
/** For every operation so many runs. */
const MANY_REQUESTS_MS = 300_000;

describe('bad input (MariaDB and Redis are real)', () => {
  let app: NestFastifyApplication;
  let database: mysql2.Connection;
  let siti: { authorization: string };
  let owner: { authorization: string };
  let operations: Operation[];

  beforeAll(async () => {
    await prepareDatabase();
    await emptyServers();
    const config = readTopic(DatabaseConfig, testEnvironment());
    database = await mysql2.createConnection({
      host: config.host,
      port: config.port,
      user: config.username,
      password: config.password,
      database: config.database,
    });
    app = await startApi();
    operations = operationsOf(describeApi(app)).filter(({ path }) => path.startsWith('/api/'));
    siti = (await aLoggedInCustomer(app)).headers;
    owner = (await aLoggedInAdmin(app)).headers;
  });
  afterAll(async () => {
    await app.close();
    await database.end();
  });

  /** Whoever gets past the guard, so that the input is what is refused. */
  const insiderOf = (operation: Operation): Record<string, string> => {
    if (isForSystems(operation)) return { 'x-api-token': STATIC_TOKEN };
    return operation.path.startsWith('/api/admin/') ? owner : siti;
  };

  /** Rows of every table, by count: what a refused request must not change. */
  async function rowCounts(): Promise<Record<string, number>> {
    const [tables] = await database.query<mysql2.RowDataPacket[]>('SHOW TABLES');
    const names = tables.map((row) => String(Object.values(row)[0]));
    const counts = await Promise.all(
      names.map((name) =>
        database.query<mysql2.RowDataPacket[]>(`SELECT COUNT(*) AS count FROM \`${name}\``),
      ),
    );
    return Object.fromEntries(names.map((name, index) => [name, Number(counts[index]?.[0][0]?.count)]));
  }

  it(
    'is refused on every operation with a 4xx in the envelope, and changes no row',
    async () => {
      expect(operations.length).toBeGreaterThan(10);
      const before = await rowCounts();
      const refusing = operations.filter((each) => each.fields.length > 0 && !isForSystems(each));
      for (const operation of refusing) {
        await fc.assert(
          fc.asyncProperty(oddBody(operation), async (payload) => {
            const answer = await app.inject({
              method: operation.method,
              url: withParameters(operation, () => 'nobody'),
              headers: { ...insiderOf(operation), 'accept-language': 'en' },
              payload: payload as object,
            });
            expectRefusal(answer);
          }),
          { numRuns: RUNS_PER_OPERATION },
        );
      }
      expect(await rowCounts()).toEqual(before);
    },
    MANY_REQUESTS_MS,
  );

  it(
    'in a path is a 404 or 422 on every operation that has parameters',
    async () => {
      for (const operation of operations.filter(({ parameters }) => parameters.length > 0)) {
        await fc.assert(
          fc.asyncProperty(nobodysKey, async (key) => {
            const answer = await app.inject({
              method: operation.method,
              url: withParameters(operation, () => encodeURIComponent(key)),
              headers: insiderOf(operation),
            });
            expectRefusal(answer);
          }),
          { numRuns: RUNS_PER_OPERATION },
        );
      }
    },
    MANY_REQUESTS_MS,
  );

  it('that is no JSON, or not said to be, is 400 or 415 wherever a body is read', async () => {
    for (const operation of operations.filter(({ fields }) => fields.length > 0)) {
      const { method, path } = operation;
      const headers = { ...insiderOf(operation), 'content-type': 'application/json' };
      const url = path.replace(/\{\w+\}/g, 'nobody');
      const broken = await app.inject({ method, url, headers, payload: '{"name":' });
      const plain = await app.inject({
        method,
        url,
        headers: { ...headers, 'content-type': 'text/csv' },
        payload: 'a,b',
      });
      expect([method, path, broken.statusCode, plain.statusCode]).toEqual([method, path, 400, 415]);
      expectRefusal(broken);
      expectRefusal(plain);
    }
  });

  it('says in the language asked for what is wrong with a field', async () => {
    const say = async (language: string) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/auth/login',
        headers: { 'accept-language': language },
        payload: { email: 'nobody', password: 'Rahasia-123' },
      });
      return answer.json<{ message: string; errors: Record<string, string[]> }>();
    };
    const [indonesian, english] = await Promise.all([say('id-ID'), say('en-GB')]);
    expect(indonesian).toMatchObject({
      message: 'Data yang dikirim tidak valid.',
      errors: { email: [expect.stringContaining('alamat email')] },
    });
    expect(english).toMatchObject({
      message: 'The data sent is not valid.',
      errors: { email: [expect.stringContaining('valid email')] },
    });
  });

  it('without a token gets nowhere but on the public routes', async () => {
    const open: string[] = [];
    for (const operation of operations) {
      const answer = await app.inject({
        method: operation.method,
        url: withParameters(operation, () => '1'),
        ...bodyFor(operation),
      });
      if (answer.statusCode !== 401) open.push(`${operation.method} ${operation.path}`);
    }
    expect(open.sort()).toMatchInlineSnapshot(`
      [
        "GET /api/admin/avatars/{hash}",
        "GET /api/catalog/products",
        "GET /api/catalog/products/{id}",
        "GET /api/config",
        "GET /api/renew/{token}",
        "GET /api/renew/{token}/orders/{order_id}",
        "POST /api/admin/auth/login",
        "POST /api/admin/auth/logout",
        "POST /api/admin/auth/recovery",
        "POST /api/admin/auth/totp",
        "POST /api/auth/login",
        "POST /api/auth/logout",
        "POST /api/auth/password/forgot",
        "POST /api/auth/password/resend",
        "POST /api/auth/password/reset",
        "POST /api/auth/register",
        "POST /api/auth/register/resend",
        "POST /api/auth/register/verify",
        "POST /api/renew/{token}/orders",
        "POST /api/renew/{token}/orders/{order_id}/cancel",
        "POST /api/renew/{token}/orders/{order_id}/confirm",
      ]
    `);
  });

  /** An unknown field is refused everywhere; a missing one where the fields are not optional, as in a PATCH. */
  function oddBody({ method, fields }: Operation): fc.Arbitrary<unknown> {
    const some = fc.record(Object.fromEntries(fields.map((field) => [field, oddValue])), {
      requiredKeys: [],
    });
    const unknown = some.map((body) => ({ ...body, is_admin: true }));
    const missing = some.filter((body) => Object.keys(body).length < fields.length);
    return fc.oneof(unknown, fc.array(oddValue), ...(method === 'POST' ? [missing] : []));
  }
});

function bodyFor({ fields }: Operation): { payload?: object } {
  return fields.length > 0 ? { payload: {} } : {};
}

function withParameters({ path }: Operation, value: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

function expectRefusal(answer: {
  statusCode: number;
  json: () => unknown;
  headers: Record<string, unknown>;
}): void {
  const body = answer.json() as {
    success: boolean;
    code: keyof typeof ERROR_STATUS;
    message: string;
    request_id: string;
  };
  expect(body).toMatchObject({ success: false, request_id: answer.headers['x-request-id'] });
  expect(ERROR_STATUS[body.code]).toBe(answer.statusCode);
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(body.message).not.toMatch(/[{}]/);
}
