import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aLoggedInAdmin, aLoggedInCustomer } from '../../../test/support/customers.js';
import { Everything, STATIC_TOKEN } from '../../../test/support/everything.js';

/** So many wrong tokens a minute are answered 401. */
const TRIES = 30;

describe('who may use the internal API (MariaDB and Redis are real)', () => {
  let everything: Everything;
  beforeAll(async () => {
    everything = await Everything.open({ RATE_LIMITS: 'on' });
  });
  beforeEach(() => everything.reset());
  afterAll(() => everything.close());

  const statusOf = async (headers: Record<string, string>, path = 'akuns', ip = '203.0.113.7') =>
    (await everything.ask('GET', path, undefined, headers, ip)).status;

  it('a token works with its scope, from where it may be used, until it is revoked or lapses', async () => {
    const { id, headers } = await everything.token(['akuns:read'], ['203.0.113.0/24']);
    expect(await statusOf(headers)).toBe(200);
    expect(await statusOf(headers, 'users')).toBe(403);
    expect(await statusOf(headers, 'akuns', '198.51.100.1')).toBe(401);
    await everything.database.on().query('UPDATE api_tokens SET revoked_at = NOW(3) WHERE id = ?', [id]);
    expect(await statusOf(headers)).toBe(401);
    const lapsed = await everything.token(['akuns:read']);
    await everything.database
      .on()
      .query('UPDATE api_tokens SET expires_at = ? WHERE id = ?', [everything.clock.now(), lapsed.id]);
    expect(await statusOf(lapsed.headers)).toBe(401);
  });

  it('a wrong token is slowed down after a while, a right one never', async () => {
    const { headers } = await everything.token(['akuns:read']);
    const wrong = { 'x-api-token': `${STATIC_TOKEN}x` };
    const answers: number[] = [];
    for (let n = 0; n < TRIES + 5; n++) answers.push(await statusOf(wrong));
    expect(answers).toEqual([...Array(TRIES).fill(401), ...Array(5).fill(429)]);
    const refused = await everything.ask('GET', 'akuns', undefined, wrong);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await statusOf(headers)).toBe(200);
    expect(await statusOf({})).toBe(200);
    expect(await statusOf(wrong, 'akuns', '198.51.100.9')).toBe(401);
  });

  it('the login of a customer or an administrator opens nothing but the description to the latter', async () => {
    const none = { 'x-api-token': '' };
    const { headers: siti } = await aLoggedInCustomer(everything.app);
    const { headers: viewer } = await aLoggedInAdmin(everything.app, { role: 'viewer' });
    expect(await statusOf({ ...none, ...siti })).toBe(401);
    expect(await statusOf({ ...none, ...viewer })).toBe(401);
    const open = async (url: string, headers: Record<string, string>) =>
      (await everything.app.inject({ url: `/api/everything/${url}`, headers })).statusCode;
    for (const url of ['openapi.json', 'docs']) {
      expect([url, await open(url, {}), await open(url, siti)]).toEqual([url, 401, 401]);
      expect([url, await open(url, viewer)]).toEqual([url, 200]);
      const { headers } = await everything.token(['users:read']);
      expect([url, await open(url, headers)]).toEqual([url, 200]);
      expect([url, await open(url, { 'x-api-token': 'wrong' })]).toEqual([url, 401]);
    }
  });

  it('a browser at the door of the description is asked for a token, and told nothing', async () => {
    const browser = { accept: 'text/html,*/*' };
    const door = await everything.app.inject({ url: '/api/everything/docs', headers: browser });
    expect([door.statusCode, door.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
    expect(door.body).toContain('x-api-token');
    expect(door.body).not.toContain('akuns');
    const script = await everything.app.inject({ url: '/api/everything/docs/door.js' });
    expect([script.statusCode, script.headers['content-type']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    const headers = { ...browser, 'x-api-token': STATIC_TOKEN };
    const page = await everything.app.inject({ url: '/api/everything/docs', headers });
    expect(page.body).toContain('PATCH');
    expect(page.body).not.toMatch(/<script|https?:\/\//);
  });
});
