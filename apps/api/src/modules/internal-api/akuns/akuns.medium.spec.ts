import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCustomer, logIn } from '../../../../test/support/customers.js';
import { Everything } from '../../../../test/support/everything.js';

const SITI = {
  name: 'Siti Nurhaliza',
  whatsapp_number: '0812 3456 7890',
  email: 'Siti@Contoh.id',
  password: 'password123',
  password_confirmation: 'password123',
};

describe('changes of /api/everything/akuns (MariaDB and Redis are real)', () => {
  let everything: Everything;

  beforeAll(async () => {
    everything = await Everything.open();
  });
  beforeEach(() => everything.reset());
  afterAll(() => everything.close());

  const make = async (changes: object = {}) => {
    const { status, body } = await everything.ask('POST', 'akuns', { ...SITI, ...changes });
    expect([status, body.errors]).toEqual([201, undefined]);
    return body.data;
  };

  it('makes an account that can log in, also with a password that the portal refuses', async () => {
    const akun = await make();
    expect(akun).toEqual({
      id: expect.any(Number),
      name: 'Siti Nurhaliza',
      whatsapp_number: '6281234567890',
      email: 'siti@contoh.id',
      is_active: true,
      created_at: expect.stringMatching(/Z$/),
      updated_at: expect.stringMatching(/Z$/),
    });
    const credentials = { email: 'siti@contoh.id', password: 'password123' };
    const login = await everything.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      payload: credentials,
    });
    expect(login.statusCode).toBe(200);
  });

  it('takes a form as the former application did', async () => {
    const form = new URLSearchParams({ ...SITI, is_active: '0' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await everything.ask('POST', 'akuns', form, headers);
    expect([status, body.data.is_active]).toEqual([201, false]);
  });

  it('refuses an email and a number that somebody has, each at its field', async () => {
    await make();
    const { status, body } = await everything.ask('POST', 'akuns', SITI);
    expect([status, body]).toEqual([
      422,
      {
        success: false,
        message: 'The data sent is not valid.',
        code: 'validation_failed',
        errors: {
          email: ['This email is already registered.'],
          whatsapp_number: ['This WhatsApp number is already registered.'],
        },
        request_id: expect.any(String),
      },
    ]);
  });

  it('keeps fields that are absent, and those that it does not know', async () => {
    const akun = await make();
    const change = { name: 'Siti', locale: 'en', last_login_at: '2020-01-01' };
    const { body } = await everything.ask('PATCH', `akuns/${akun.id}`, change);
    expect(body).toMatchObject({
      message: 'Akun updated successfully.',
      data: { ...akun, name: 'Siti', updated_at: expect.any(String) },
    });
  });

  it('sets another password, which ends every session', async () => {
    const customer = await aCustomer(everything.app);
    const { headers } = await logIn(everything.app, '/api/auth/login', customer.email);
    const password = { password: 'password123', password_confirmation: 'password123' };
    expect((await everything.ask('PUT', `akuns/${customer.id}`, password)).status).toBe(200);
    const me = await everything.app.inject({ url: '/api/me', headers });
    expect([me.statusCode, me.json()]).toMatchObject([401, { code: 'session_ended' }]);
    const unlike = { password: 'password123', password_confirmation: 'password124' };
    for (const wrong of [unlike, { password: 'password123' }]) {
      const { status, body } = await everything.ask('PUT', `akuns/${customer.id}`, wrong);
      expect([status, Object.keys(body.errors ?? {})]).toEqual([422, ['password_confirmation']]);
    }
  });

  it('shuts out and lets in again', async () => {
    const customer = await aCustomer(everything.app);
    const { headers } = await logIn(everything.app, '/api/auth/login', customer.email);
    const say = async (is_active: unknown) =>
      (await everything.ask('PATCH', `akuns/${customer.id}`, { is_active })).body.data.is_active;
    expect(await say(0)).toBe(false);
    expect((await everything.app.inject({ url: '/api/me', headers })).statusCode).toBe(401);
    expect(await say('true')).toBe(true);
  });

  it('changes nothing for somebody who saw an older row', async () => {
    const akun = await make();
    await everything.ask('PATCH', `akuns/${akun.id}`, { name: 'Siti Dua' });
    const now = (await everything.ask('GET', `akuns/${akun.id}`)).body.data;
    const stale = await everything.ask('PUT', `akuns/${akun.id}`, { ...akun, name: 'Siti Tiga' });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict']);
    expect((await everything.ask('GET', `akuns/${akun.id}`)).body.data).toEqual(now);
    const fresh = await everything.ask('PUT', `akuns/${akun.id}`, { ...now, name: 'Siti Tiga' });
    expect([fresh.status, fresh.body.data.name]).toEqual([200, 'Siti Tiga']);
  });

  it('takes back the whole row of somebody whose number another has as well, from the former application', async () => {
    const number = '6281311112222';
    await aCustomer(everything.app, { whatsappNumber: number, numberKey: number });
    const former = await aCustomer(everything.app, { whatsappNumber: '0813 1111 2222', numberKey: null });
    const row = (await everything.ask('GET', `akuns/${former.id}`)).body.data;
    const { status, body } = await everything.ask('PUT', `akuns/${former.id}`, { ...row, name: 'Siti Dua' });
    expect([status, body.data]).toEqual([200, { ...row, name: 'Siti Dua', updated_at: expect.any(String) }]);
    const other = await make();
    const taking = await everything.ask('PUT', `akuns/${other.id}`, { whatsapp_number: number });
    expect([taking.status, Object.keys(taking.body.errors ?? {})]).toEqual([422, ['whatsapp_number']]);
  });

  it('forgets who has no history, and deactivates who has', async () => {
    const without = await make();
    const with_ = await make({ email: 'siti.dua@contoh.id', whatsapp_number: '081234567892' });
    await everything.database
      .on()
      .query(`INSERT INTO statuses (akun_id, product_id, line_id) VALUES (?, 1, 'siti.bot')`, [with_.id]);
    const gone = await everything.ask('DELETE', `akuns/${without.id}`);
    expect([gone.status, gone.body]).toEqual([
      200,
      { success: true, data: null, message: 'Akun deleted successfully.' },
    ]);
    expect((await everything.ask('GET', `akuns/${without.id}`)).status).toBe(404);
    const kept = await everything.ask('DELETE', `akuns/${with_.id}`);
    expect([kept.status, kept.body]).toEqual([
      200,
      {
        success: true,
        data: { ...with_, is_active: false, updated_at: expect.any(String) },
        message: 'Akun deactivated: it has a history.',
      },
    ]);
  });

  it('writes down which token did what, and no password', async () => {
    const { id, headers } = await everything.token(['akuns:write']);
    const { body } = await everything.ask('POST', 'akuns', SITI, headers);
    await everything.ask('PATCH', `akuns/${body.data.id}`, {
      password: 'rahasia-99',
      password_confirmation: 'rahasia-99',
    });
    await everything.ask('DELETE', `akuns/${body.data.id}`);
    const trail = await everything.auditTrail();
    expect(trail.map(({ actor, action }) => [actor, action])).toEqual([
      ['user:1', 'token.create'],
      [`token:${id}`, 'akun.create'],
      ['token:static', 'akun.edit'],
      ['token:static', 'akun.delete'],
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/password123|rahasia-99|\$2b\$/);
  });
});
