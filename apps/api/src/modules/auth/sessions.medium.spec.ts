import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { TestClock } from '../../../test/support/clock.js';
import { aCustomer, anAdmin, PASSWORD } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { AkunEntity } from './akun.entity.js';
import { formatToken, hashOf } from './refresh-tokens.js';
import { SessionEntity } from './session.entity.js';

const DAY = 86_400_000;

interface Answer {
  code?: string;
  data: { access_token: string } | null;
}

/** MariaDB and Redis are real. */
describe('sessions', () => {
  const clock = new TestClock();
  let app: NestFastifyApplication;
  let email: string;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ clock });
  });
  beforeEach(async () => {
    await emptyServers();
    ({ email } = await aCustomer(app));
  });
  afterAll(() => app.close());

  async function post(url: string, payload: object | undefined, token?: string) {
    const cookies: Record<string, string> = token === undefined ? {} : { tab_portal_refresh: token };
    const answer = await app.inject({ method: 'POST', url, cookies, ...(payload ? { payload } : {}) });
    const body = answer.json<Answer>();
    const cookie = answer.cookies.find(({ name }) => name === 'tab_portal_refresh');
    return { status: answer.statusCode, code: body.code, access: body.data?.access_token ?? '', cookie };
  }
  async function login(remember = false) {
    const { access, cookie } = await post('/api/auth/login', { email, password: PASSWORD, remember });
    return { access, token: String(cookie?.value) };
  }
  const refresh = (token?: string) => post('/api/auth/refresh', undefined, token);
  const logout = (token?: string) => post('/api/auth/logout', undefined, token);
  const me = async (access: string) => {
    const answer = await app.inject({ url: '/api/me', headers: { authorization: `Bearer ${access}` } });
    return [answer.statusCode, answer.json<Answer>().code];
  };
  const sessions = () => app.get(Database).on().getRepository(SessionEntity);

  it('change the refresh token at each use, and keep no token that could be used', async () => {
    const { token } = await login();
    const { status, access, cookie } = await refresh(token);
    expect(status).toBe(200);
    expect(cookie?.value).not.toBe(token);
    expect(await me(access)).toEqual([200, undefined]);
    const rows = JSON.stringify(await sessions().find());
    for (const secret of [token, String(cookie?.value)]) expect(rows).not.toContain(secret.split('.')[1]);
  });

  it('give parallel tabs one and the same new token, and rotate once', async () => {
    const { token } = await login();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ cookie }) => cookie?.value)).size).toBe(1);
    for (const { access } of answers) expect(await me(access)).toEqual([200, undefined]);
    clock.advance(9_000);
    expect((await refresh(token)).cookie?.value).toBe(answers[0]?.cookie?.value);
    expect((await refresh(answers[0]?.cookie?.value)).status).toBe(200);
  });

  it('end for everybody when a replaced token comes back after ten seconds', async () => {
    const { access, token } = await login();
    const next = await refresh(token);
    clock.advance(10_001);
    const thief = await refresh(token);
    expect([thief.status, thief.code, thief.cookie]).toEqual([401, 'session_ended', undefined]);
    expect((await refresh(next.cookie?.value)).status).toBe(401);
    expect(await me(access)).toEqual([401, 'session_ended']);
    expect(await me(next.access)).toEqual([401, 'session_ended']);
  });

  it('end at once when a token comes back that was replaced twice', async () => {
    const { token } = await login();
    const second = await refresh(token);
    const third = await refresh(second.cookie?.value);
    expect((await refresh(token)).status).toBe(401);
    expect((await refresh(third.cookie?.value)).status).toBe(401);
  });

  it('are independent of each other', async () => {
    const [phone, laptop] = [await login(), await login()];
    await logout(phone.token);
    expect(await me(phone.access)).toEqual([401, 'session_ended']);
    expect(await me(laptop.access)).toEqual([200, undefined]);
    expect((await refresh(laptop.token)).status).toBe(200);
  });

  it('end with a logout, which may be repeated and needs no session', async () => {
    const { access, token } = await login();
    const first = await logout(token);
    expect([first.status, first.cookie]).toMatchObject([200, { value: '', path: '/api/auth' }]);
    expect(await me(access)).toEqual([401, 'session_ended']);
    expect((await refresh(token)).code).toBe('session_ended');
    for (const again of [token, undefined, 'nonsense']) expect((await logout(again)).status).toBe(200);
  });

  it('are not ended by who knows no more than their name', async () => {
    const { access, token } = await login();
    const [id = ''] = token.split('.');
    const [, secretOfAnother = ''] = (await login()).token.split('.');
    for (const secret of ['x'.repeat(43), secretOfAnother]) {
      await logout(`${id}.${secret}`);
      const forged = await refresh(`${id}.${secret}`);
      expect([forged.status, forged.code, forged.cookie]).toEqual([401, 'session_ended', undefined]);
    }
    expect(await me(access)).toEqual([200, undefined]);
    expect((await refresh(token)).status).toBe(200);
  });

  it('of before tokens had marks go on, and end when their token comes back', async () => {
    const [id = ''] = (await login()).token.split('.');
    const former = { sessionId: id, secret: randomBytes(32).toString('base64url') };
    await sessions().update({ id }, { tokenHash: hashOf(former) });
    const next = await refresh(formatToken(former));
    expect(next.status).toBe(200);
    clock.advance(10_001);
    expect((await refresh(formatToken(former))).status).toBe(401);
    expect((await refresh(next.cookie?.value)).status).toBe(401);
  });

  it.each([
    [undefined, 'unauthenticated'],
    ['nonsense', 'unauthenticated'],
    [`7b0c7c1e-4a55-4b5b-9d5a-0d2f2c0c8f11.${'x'.repeat(43)}`, 'session_ended'],
  ])('are not refreshed with %s', async (token, code) => {
    const answer = await refresh(token);
    expect([answer.status, answer.code]).toEqual([401, code]);
  });

  it.each([
    [false, 1],
    [true, 60],
  ])('that are remembered (%p) last for %i days of silence', async (remember, days) => {
    const { token } = await login(remember);
    clock.advance(days * DAY - 1);
    const next = await refresh(token);
    expect([next.status, next.cookie?.maxAge]).toEqual([200, remember ? 60 * 86_400 : undefined]);
    clock.advance(days * DAY);
    expect((await refresh(next.cookie?.value)).status).toBe(401);
  });

  it('end when the account is deactivated', async () => {
    const { access, token } = await login();
    await app.get(Database).on().getRepository(AkunEntity).update({ email }, { isActive: false });
    expect((await refresh(token)).code).toBe('session_ended');
    expect(await me(access)).toEqual([401, 'session_ended']);
  });

  it('of administrators are not refreshed at the door of customers', async () => {
    const admin = await anAdmin(app);
    const credentials = { email: admin.email, password: PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/admin/auth/login', payload: credentials });
    const [cookie] = answer.cookies;
    expect((await refresh(String(cookie?.value))).status).toBe(401);
    const renewed = await app.inject({
      method: 'POST',
      url: '/api/admin/auth/refresh',
      cookies: { tab_admin_refresh: String(cookie?.value) },
    });
    expect(renewed.statusCode).toBe(200);
  });
});
