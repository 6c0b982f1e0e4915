import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import bcrypt from 'bcrypt';
import { Database } from '../../platform/database/database.js';
import { TestClock } from '../../../test/support/clock.js';
import {
  aCustomer,
  aLoggedInAdmin,
  aLoggedInCustomer,
  anAdmin,
  PASSWORD,
} from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { AkunEntity } from './akun.entity.js';

interface Answer {
  code?: string;
  data: { access_token: string; akun: { id: number } };
}

/** MariaDB and Redis are real. */
describe('logging in', () => {
  const clock = new TestClock();
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ clock });
  });
  beforeEach(() => emptyServers());
  afterAll(() => app.close());

  async function login(payload: object, url = '/api/auth/login') {
    const answer = await app.inject({ method: 'POST', url, payload, headers: { 'user-agent': 'Phone' } });
    return { status: answer.statusCode, body: answer.json<Answer>(), headers: answer.headers };
  }
  const akunOf = (id: number) => app.get(Database).on().getRepository(AkunEntity).findOneByOrFail({ id });
  const me = (token: string, url = '/api/me') =>
    app.inject({ url, headers: { authorization: `Bearer ${token}` } });

  it('gives an access token, who it is, and a refresh cookie that ends with the browser', async () => {
    const customer = await aCustomer(app);
    const { status, body, headers } = await login({ email: customer.email, password: PASSWORD });
    expect([status, body]).toMatchObject([
      200,
      { data: { akun: { id: customer.id, email: customer.email }, expires_in: 600 } },
    ]);
    expect(headers['set-cookie']).toMatch(
      /^tab_portal_refresh=[0-9a-f-]{36}\.[\w-]{43}; Path=\/api\/auth; HttpOnly; SameSite=Strict$/,
    );
    expect((await akunOf(customer.id)).lastLoginAt).toEqual(clock.now());
  });

  it('keeps the cookie for sixty days when asked to', async () => {
    const { email } = await aCustomer(app);
    const { headers } = await login({ email: email.toUpperCase(), password: PASSWORD, remember: true });
    expect(headers['set-cookie']).toContain('Max-Age=5184000;');
  });

  it('does not tell an unknown email from a wrong password', async () => {
    const { email } = await aCustomer(app);
    const wrong = await login({ email, password: `${PASSWORD}!` });
    const unknown = await login({ email: 'nobody@contoh.id', password: PASSWORD });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'invalid_credentials']);
    expect({ ...unknown.body, request_id: '' }).toEqual({ ...wrong.body, request_id: '' });
  });

  it('tells of a deactivation only to who knows the password', async () => {
    const { email } = await aCustomer(app, { isActive: false });
    expect((await login({ email, password: 'not-the-password' })).body.code).toBe('invalid_credentials');
    const { status, body } = await login({ email, password: PASSWORD });
    expect([status, body.code]).toEqual([403, 'account_deactivated']);
  });

  it('lets customers of the former application in, and makes their hash anew', async () => {
    const laravel = (await bcrypt.hash(PASSWORD, 5)).replace('$2b$', '$2y$');
    const { id, email } = await aCustomer(app, { password: laravel });
    expect((await login({ email, password: PASSWORD })).status).toBe(200);
    expect((await akunOf(id)).password).toMatch(/^\$2b\$04\$/);
    expect((await login({ email, password: PASSWORD })).status).toBe(200);
  });

  it('has not edited the account', async () => {
    const { id, email } = await aCustomer(app);
    const { updatedAt } = await akunOf(id);
    await login({ email, password: PASSWORD });
    expect((await akunOf(id)).updatedAt).toEqual(updatedAt);
  });

  it('lets administrators in by their own door only', async () => {
    const admin = await anAdmin(app, { role: 'viewer' });
    const credentials = { email: admin.email, password: PASSWORD };
    expect((await login(credentials)).status).toBe(401);
    const { status, body, headers } = await login(credentials, '/api/admin/auth/login');
    expect([status, body]).toMatchObject([
      200,
      { data: { user: { id: admin.id, role: 'viewer' }, expires_in: 600 } },
    ]);
    expect(headers['set-cookie']).toMatch(
      /^tab_admin_refresh=.+; Path=\/api\/admin\/auth; HttpOnly; SameSite=Strict$/,
    );
  });

  it('keeps the doors apart: the token of one opens nothing behind the other', async () => {
    const customer = await aLoggedInCustomer(app);
    const admin = await aLoggedInAdmin(app);
    const statuses = [
      await me(customer.token),
      await me(admin.token, '/api/admin/me'),
      await me(customer.token, '/api/admin/me'),
      await me(admin.token),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([200, 200, 401, 401]);
  });

  it.each([
    'nonsense',
    'a.b.c',
    `${Buffer.from('{"typ":"JWT"}').toString('base64url')}.not-json.x`,
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"1"}').toString('base64url')}.`,
  ])('refuses the token %s', async (token) => {
    const answer = await me(token);
    expect([answer.statusCode, answer.json<Answer>().code]).toEqual([401, 'unauthenticated']);
  });

  it('shows and changes the profile, and nothing else of it', async () => {
    const { headers, customer } = await aLoggedInCustomer(app);
    const patch = (payload: object) => app.inject({ method: 'PATCH', url: '/api/me', payload, headers });
    expect((await patch({ name: 'Siti Aisyah', locale: 'en' })).json<Answer>().data).toMatchObject({
      id: customer.id,
      name: 'Siti Aisyah',
      locale: 'en',
    });
    expect((await patch({ name: null, locale: null })).json<Answer>().data).toMatchObject({
      name: 'Siti Aisyah',
    });
    expect((await patch({ email: 'other@contoh.id' })).statusCode).toBe(422);
    expect((await akunOf(customer.id)).email).toBe(customer.email);
  });

  it('lets nobody in whose account is gone', async () => {
    const { token, customer } = await aLoggedInCustomer(app);
    await app.get(Database).on().getRepository(AkunEntity).delete({ id: customer.id });
    expect((await me(token)).json<Answer>().code).toBe('session_ended');
  });
});

describe('guessing passwords (limits on)', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ environment: { RATE_LIMITS: 'on' } });
  });
  beforeEach(() => emptyServers());
  afterAll(() => app.close());

  const login = (email: string, password: string, remoteAddress: string) =>
    app.inject({ method: 'POST', url: '/api/auth/login', payload: { email, password }, remoteAddress });

  it('stops at the eleventh guess from one address, also with the right password', async () => {
    const { email } = await aCustomer(app);
    const statuses = [];
    for (let n = 0; n < 10; n++)
      statuses.push((await login(email, 'not-the-password', '10.0.0.1')).statusCode);
    expect(new Set(statuses)).toEqual(new Set([401]));
    const refused = await login(email, PASSWORD, '10.0.0.1');
    expect([refused.statusCode, refused.json<Answer>().code]).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    expect((await login(email, PASSWORD, '10.0.0.2')).statusCode).toBe(200);
  });

  it('stops at the fifty-first guess at one account, wherever it comes from', async () => {
    const { email } = await aCustomer(app);
    for (let n = 0; n < 50; n++) await login(email, 'not-the-password', `10.0.${n}.1`);
    expect((await login(email, PASSWORD, '10.1.0.1')).statusCode).toBe(429);
  });

  it('forgives the guesses of who then remembers', async () => {
    const { email } = await aCustomer(app);
    for (let n = 0; n < 9; n++) await login(email, 'not-the-password', '10.0.0.1');
    expect((await login(email, PASSWORD, '10.0.0.1')).statusCode).toBe(200);
    expect((await login(email, 'not-the-password', '10.0.0.1')).statusCode).toBe(401);
  });
});
