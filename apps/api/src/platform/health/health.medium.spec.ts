import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startApi } from '../../../test/support/processes.js';
import { prepareDatabase } from '../../../test/support/servers.js';

describe('health (MariaDB and Redis are real)', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi();
  });
  afterAll(() => app.close());

  it('is ready when both servers answer', async () => {
    const answer = await app.inject('/readyz');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok', database: 'ok', redis: 'ok' }]);
  });

  it('stays ready, but says so, while Redis is away', async () => {
    const lonely = await startApi({ environment: { REDIS_URL: 'redis://127.0.0.1:9/0' } });
    const answer = await lonely.inject('/readyz');
    await lonely.close();
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { status: 'degraded', database: 'ok', redis: 'away' },
    ]);
  });

  it('answers an unknown path and a wrong method in the envelope, in the language asked for', async () => {
    const unknown = await app.inject({
      url: '/api/nowhere',
      headers: { 'accept-language': 'en-GB,en;q=0.9' },
    });
    expect(unknown.json()).toMatchObject({
      success: false,
      code: 'not_found',
      message: expect.stringContaining('not found'),
    });
    const wrong = await app.inject({ method: 'DELETE', url: '/readyz' });
    expect([wrong.statusCode, wrong.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('keeps a request id that it is given and makes one otherwise', async () => {
    const given = await app.inject({ url: '/healthz', headers: { 'x-request-id': 'from-the-proxy-1' } });
    const made = await app.inject('/healthz');
    expect(given.headers['x-request-id']).toBe('from-the-proxy-1');
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
