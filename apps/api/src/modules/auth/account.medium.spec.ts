import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { describeApi } from '../../platform/http/openapi.js';
import { operationsOf } from '../../../test/contract/operations.js';
import {
  aCustomer,
  aLoggedInAdmin,
  aLoggedInCustomer,
  logIn,
  PASSWORD,
} from '../../../test/support/customers.js';
import { OPERATOR } from '../../../test/support/operators.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { AkunEntity } from './akun.entity.js';
import { DeactivateAkun } from './deactivate-akun.service.js';

const NEW_PASSWORD = 'warung-Siti-1989';
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36';
const UNKNOWN_SESSION = '7b0c7c1e-4a55-4b5b-9d5a-0d2f2c0c8f11';

type Headers = Record<string, string>;
interface Session {
  id: string;
  device: string;
  current: boolean;
}

/** MariaDB and Redis are real. */
describe('an account', () => {
  let app: NestFastifyApplication;
  let customer: AkunEntity;
  let laptop: Headers;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi();
  });
  beforeEach(async () => {
    await emptyServers();
    ({ customer, headers: laptop } = await aLoggedInCustomer(app));
  });
  afterAll(() => app.close());

  async function call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    headers: Headers,
    payload?: object,
  ) {
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    const body = answer.json<{ code?: string; errors?: object; data: never }>();
    return { status: answer.statusCode, code: body.code, errors: body.errors, data: body.data as unknown };
  }
  const patch = (payload: object) => call('PATCH', '/api/me', laptop, payload);
  const akun = () => app.get(Database).on().getRepository(AkunEntity).findOneByOrFail({ id: customer.id });
  const onPhone = async () => (await logIn(app, '/api/auth/login', customer.email, PHONE)).headers;
  const reach = async (headers: Headers) => {
    const { status, code } = await call('GET', '/api/me/subscriptions', headers);
    return code ?? status;
  };
  const sessionsOf = async (headers: Headers) =>
    (await call('GET', '/api/me/sessions', headers)).data as Session[];

  describe('profile', () => {
    it('changes name, language and reminders without a password', async () => {
      const { status, data } = await patch({ name: 'Siti Aisyah', locale: 'en', reminders_opt_out: true });
      expect([status, data]).toMatchObject([
        200,
        { name: 'Siti Aisyah', locale: 'en', reminders_opt_out: true, email: customer.email },
      ]);
      expect(await akun()).toMatchObject({ name: 'Siti Aisyah', locale: 'en', remindersOptOut: true });
      expect((await patch({ reminders_opt_out: false })).data).toMatchObject({ reminders_opt_out: false });
    });

    it.each([
      [undefined, 'Wajib diisi.'],
      ['not-the-password', 'Kata sandi saat ini tidak cocok.'],
    ])(
      'does not change the email with the password %s, nor anything that came with it',
      async (password, sentence) => {
        const { status, errors } = await patch({
          name: 'X',
          email: 'baru@contoh.id',
          current_password: password,
        });
        expect([status, errors]).toEqual([422, { current_password: [sentence] }]);
        expect(await akun()).toMatchObject({ name: customer.name, email: customer.email });
      },
    );

    it('changes the email with the password', async () => {
      const { data } = await patch({ email: ' Baru@Contoh.id', current_password: PASSWORD });
      expect(data).toMatchObject({ email: 'baru@contoh.id' });
      expect((await patch({ email: 'baru@contoh.id' })).status).toBe(200);
    });

    it('lets the unique key decide between two who want one email at the same moment', async () => {
      const other = await aLoggedInCustomer(app);
      const wish = { email: 'baru@contoh.id', current_password: PASSWORD };
      const answers = await Promise.all([patch(wish), call('PATCH', '/api/me', other.headers, wish)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect(answers.find(({ status }) => status === 422)?.errors).toEqual({
        email: ['Email ini sudah terdaftar.'],
      });
    });
  });

  describe('password', () => {
    const change = (current_password: string) =>
      call('POST', '/api/me/password', laptop, {
        current_password,
        password: NEW_PASSWORD,
        password_confirmation: NEW_PASSWORD,
      });
    const login = async (password: string) =>
      (await call('POST', '/api/auth/login', {}, { email: customer.email, password })).status;

    it('changes with the one before; other sessions end, this one stays', async () => {
      const phone = await onPhone();
      expect((await change(PASSWORD)).status).toBe(200);
      expect([await reach(laptop), await reach(phone)]).toEqual([200, 'session_ended']);
      expect([await login(PASSWORD), await login(NEW_PASSWORD)]).toEqual([401, 200]);
    });

    it('does not change, and ends nothing, with a wrong one', async () => {
      const phone = await onPhone();
      expect((await change('not-the-password')).errors).toEqual({
        current_password: ['Kata sandi saat ini tidak cocok.'],
      });
      expect([await reach(phone), await login(PASSWORD)]).toEqual([200, 200]);
    });

    it('is changed once by ten at a time', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => change(PASSWORD)));
      const refused = answers.filter(({ status }) => status !== 200);
      expect(refused).toHaveLength(9);
      for (const { status } of refused) expect([409, 422]).toContain(status);
    });
  });

  describe('sessions', () => {
    it('are told with device and which one asks, and without what could be used', async () => {
      const phone = await onPhone();
      const sessions = await sessionsOf(phone);
      expect(sessions.map(({ device, current }) => [device, current]).sort()).toEqual([
        ['Chrome di Android', true],
        ['Perangkat tidak dikenal', false],
      ]);
      expect(JSON.stringify(sessions)).not.toMatch(/hash|token|Mozilla/);
    });

    it('end one from the other: the next call of that one is refused', async () => {
      const phone = await onPhone();
      const other = (await sessionsOf(laptop)).find(({ current }) => !current);
      expect((await call('DELETE', `/api/me/sessions/${other?.id}`, laptop)).status).toBe(200);
      expect([await reach(phone), await reach(laptop)]).toEqual(['session_ended', 200]);
      expect(await sessionsOf(laptop)).toHaveLength(1);
    });

    it('end all others at once', async () => {
      const others = [await onPhone(), await onPhone()];
      expect((await call('DELETE', '/api/me/sessions', laptop)).data).toEqual({ ended: 2 });
      for (const headers of others) expect(await reach(headers)).toBe('session_ended');
      expect(await reach(laptop)).toBe(200);
      expect((await call('DELETE', '/api/me/sessions', laptop)).data).toEqual({ ended: 0 });
    });

    it('of somebody else do not exist', async () => {
      const stranger = await aLoggedInCustomer(app);
      const admin = await aLoggedInAdmin(app);
      const [session] = await sessionsOf(stranger.headers);
      const ofAdmin = JSON.parse(Buffer.from(String(admin.token.split('.')[1]), 'base64url').toString()) as {
        sid: string;
      };
      for (const id of [session?.id, ofAdmin.sid, UNKNOWN_SESSION]) {
        const { status, code } = await call('DELETE', `/api/me/sessions/${id}`, laptop);
        expect([status, code]).toEqual([404, 'not_found']);
      }
      expect(await reach(stranger.headers)).toBe(200);
      expect((await call('GET', '/api/admin/me', admin.headers)).status).toBe(200);
    });
  });

  describe('deactivation', () => {
    it('refuses the next call on every route that takes an access token', async () => {
      const phone = await onPhone();
      const operations = operationsOf(describeApi(app)).filter(
        ({ path }) => path.startsWith('/api/') && !/^\/api\/(admin|everything)\//.test(path),
      );
      const guarded = [];
      for (const operation of operations) {
        const url = operation.path.replace(/\{\w+\}/g, '1');
        if ((await call(operation.method as 'GET', url, {})).code === 'unauthenticated')
          guarded.push({ ...operation, url });
      }
      const protectedOnes = guarded.filter(({ path }) => !path.startsWith('/api/auth/'));
      expect(protectedOnes.length).toBeGreaterThan(15);
      expect(await app.get(DeactivateAkun).deactivate(customer.id, OPERATOR)).toBe(true);
      for (const { method, url } of protectedOnes)
        for (const headers of [laptop, phone]) {
          const { status, code } = await call(method as 'GET', url, headers);
          expect([method, url, status, code]).toEqual([method, url, 401, 'session_ended']);
        }
      expect(await akun()).toMatchObject({ isActive: false, deactivatedAt: expect.any(Date) });
    });

    it('touches nobody else, and may be repeated', async () => {
      const stranger = await aLoggedInCustomer(app);
      const service = app.get(DeactivateAkun);
      expect(await service.deactivate(customer.id, OPERATOR)).toBe(true);
      expect(await service.deactivate(customer.id, OPERATOR)).toBe(false);
      expect(await service.deactivate(4_000_000_000, OPERATOR)).toBe(false);
      expect(await reach(stranger.headers)).toBe(200);
    });

    it('leaves no session to a login that comes at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        const { id, email } = await aCustomer(app);
        const payload = { email, password: PASSWORD };
        const [answer] = await Promise.all([
          app.inject({ method: 'POST', url: '/api/auth/login', payload }),
          app.get(DeactivateAkun).deactivate(id, OPERATOR),
        ]);
        const token = answer.json<{ data?: { access_token: string } }>().data?.access_token;
        if (token) expect(await reach({ authorization: `Bearer ${token}` })).toBe('session_ended');
      }
    });
  });
});

describe('guessing the current password with a found session (limits on)', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ environment: { RATE_LIMITS: 'on' } });
  });
  beforeEach(() => emptyServers());
  afterAll(() => app.close());

  it('stops at the eleventh guess, on whichever route', async () => {
    const { headers } = await aLoggedInCustomer(app);
    const guess = (n: number) => {
      const payload = {
        email: 'baru@contoh.id',
        whatsapp_number: '081299990001',
        current_password: `guess${n}`,
      };
      const { email, whatsapp_number, current_password } = payload;
      const [method, url, body] =
        n % 2
          ? (['PATCH', '/api/me', { email, current_password }] as const)
          : (['POST', '/api/me/whatsapp', { whatsapp_number, current_password }] as const);
      return app.inject({ method, url, payload: body, headers, remoteAddress: `10.0.${n}.1` });
    };
    const statuses = [];
    for (let n = 0; n < 11; n++) statuses.push((await guess(n)).statusCode);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });
});
