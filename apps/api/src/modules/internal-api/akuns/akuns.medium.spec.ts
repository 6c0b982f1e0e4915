import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCustomer, logIn } from '../../../../test/support/customers.js';
import { Everything, type Row } from '../../../../test/support/everything.js';

const SITI = {
  name: 'Siti Nurhaliza',
  whatsapp_number: '0812 3456 7890',
  email: 'Siti@Contoh.id',
  password: 'password123',
  password_confirmation: 'password123',
};

describe('/api/everything/akuns (MariaDB and Redis are real)', () => {
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
  const makeMany = async (count: number) => {
    const made: Row[] = [];
    for (let n = 0; n < count; n++) {
      const number = `0812345678${10 + n}`;
      made.push(await make({ name: `Siti ${n}`, email: `siti.${n}@contoh.id`, whatsapp_number: number }));
    }
    return made;
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

  it('forgets who has no history, and deactivates who has', async () => {
    const [without, with_] = (await makeMany(2)) as [Row, Row];
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

  it('is listed whole, in pages and by cursor', async () => {
    await makeMany(7);
    const whole = await everything.list('akuns');
    expect(whole.body).toEqual({
      success: true,
      data: expect.any(Array),
      message: 'Akuns retrieved successfully.',
    });
    expect(whole.body.data.map(({ id }) => id)).toEqual(
      whole.body.data.map(({ id }) => id).toSorted((a, b) => a - b),
    );
    const page = await everything.list('akuns?page=2&per_page=3');
    expect(page.body.data).toEqual(whole.body.data.slice(3, 6));
    expect(page.body.meta).toEqual({ page: 2, per_page: 3, total: 7, next_cursor: expect.any(String) });
    const next = await everything.list(`akuns?per_page=3&cursor=${page.body.meta?.next_cursor}`);
    expect(next.body.data).toEqual(whole.body.data.slice(6));
    expect(next.body.meta?.next_cursor).toBeNull();
  });

  it('is listed whole when nobody is there', async () => {
    expect((await everything.list('akuns')).text).toBe(
      '{"success":true,"data":[],"message":"Akuns retrieved successfully."}',
    );
  });

  it('is filtered, searched and sorted', async () => {
    await makeMany(4);
    const names = async (query: string) =>
      (await everything.list(`akuns?${query}`)).body.data.map(({ name }) => name);
    expect(await names('filter[email]=SITI.2@contoh.id')).toEqual(['Siti 2']);
    expect(await names('filter[whatsapp_number]=%2B62%20812-3456-7813')).toEqual(['Siti 3']);
    expect(await names('filter[is_active]=false')).toEqual([]);
    expect(await names('q=siti%203')).toEqual(['Siti 3']);
    expect(await names('sort=-email')).toEqual(['Siti 3', 'Siti 2', 'Siti 1', 'Siti 0']);
  });

  it.each([
    'filter[password]=x',
    'sort=password',
    'per_page=501',
    'per_page=0',
    'page=401',
    'cursor=nonsense',
    'q=',
    'filter[updated_since]=yesterday',
  ])('refuses a list by ?%s', async (query) => {
    const { status, body } = await everything.list(`akuns?${query}`);
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [query.split('=')[0]]]);
  });

  it('tells what changed since', async () => {
    const [first, second] = (await makeMany(2)) as [Row, Row];
    const agoTo = (row: Row, seconds: number) =>
      everything.database
        .on()
        .query('UPDATE akuns SET updated_at = NOW(3) - INTERVAL ? SECOND WHERE id = ?', [seconds, row.id]);
    await agoTo(first, 60);
    await agoTo(second, 60);
    const { as_of } = (await everything.list('akuns?filter[updated_since]=2020-01-01T00:00:00Z')).body;
    const since = async () =>
      (await everything.list(`akuns?filter[updated_since]=${encodeURIComponent(as_of ?? '')}`)).body.data;
    expect(await since()).toEqual([]);
    await agoTo(second, 4);
    expect((await since()).map(({ id }) => id)).toEqual([second.id]);
    await everything.ask('PATCH', `akuns/${first.id}`, { name: 'Siti Baru' });
    expect((await since()).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it.each(['akuns', 'akuns?per_page=2', 'akuns/1'])('answers 304 as long as %s is the same', async (path) => {
    const akun = await make();
    const url = path.replace('/1', `/${akun.id}`);
    const etag = String((await everything.list(url)).headers.etag);
    const again = await everything.list(url, { 'if-none-match': etag });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    await everything.ask('PATCH', `akuns/${akun.id}`, { name: 'Siti Baru' });
    expect((await everything.list(url, { 'if-none-match': etag })).status).toBe(200);
  });

  it('makes one account for one Idempotency-Key, also when both come at once', async () => {
    const key = { 'idempotency-key': 'import-17' };
    const answers = await Promise.all([1, 2, 3].map(() => everything.ask('POST', 'akuns', SITI, key)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [201, answers[0]?.body]),
    );
    const other = await everything.ask('POST', 'akuns', { ...SITI, name: 'Siti Lain' }, key);
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_key_reused']);
    const { headers } = await everything.token(['akuns:write']);
    const theirs = await everything.ask('POST', 'akuns', SITI, { ...key, ...headers });
    expect(theirs.status).toBe(422);
  });

  it('forgets the Idempotency-Key of what failed', async () => {
    const key = { 'idempotency-key': 'import-18' };
    expect((await everything.ask('POST', 'akuns', { ...SITI, email: 'nobody' }, key)).status).toBe(422);
    expect((await everything.ask('POST', 'akuns', SITI, key)).status).toBe(201);
  });
});
