import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { WhatsappMessageEntity } from '../../integrations/whatsapp/whatsapp-message.entity.js';
import { WhatsappOutbox } from '../../integrations/whatsapp/whatsapp-outbox.js';
import { Database } from '../../platform/database/database.js';
import { RedisStore } from '../../platform/redis/redis-store.js';
import { codeSentTo, wrongFor } from '../../../test/support/codes.js';
import { aCustomer, aLoggedInCustomer, PASSWORD } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { until } from '../../../test/support/until.js';
import type { AkunEntity } from './akun.entity.js';
import { PasswordHasher } from './password-hasher.js';

const NEW_PASSWORD = 'warung-Siti-1989';
const NOBODY = 'nobody@contoh.id';

interface Answer {
  code?: string;
  message: string;
  blocked_until?: string;
  data: { reset_id: string; otp_expires_at: string; resend_at: string; access_token: string } | null;
}

/** MariaDB and Redis are real; no worker runs, codes are read where it would find them. */
describe('a forgotten password', () => {
  let app: NestFastifyApplication;
  let customer: AkunEntity;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi();
  });
  beforeEach(async () => {
    await emptyServers();
    customer = await aCustomer(app);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => app.close());

  async function post(url: string, payload: object, remoteAddress = '203.0.113.7') {
    const answer = await app.inject({ method: 'POST', url: `/api/auth/${url}`, payload, remoteAddress });
    return { status: answer.statusCode, body: answer.json<Answer>(), headers: answer.headers };
  }
  const forgot = (email: string) => post('password/forgot', { email });
  const resend = (reset_id: string) => post('password/resend', { reset_id });
  const reset = (reset_id: string, otp: string, from?: string) =>
    post(
      'password/reset',
      { reset_id, otp, password: NEW_PASSWORD, password_confirmation: NEW_PASSWORD },
      from,
    );
  const login = (password: string) => post('login', { email: customer.email, password });
  const messages = () => app.get(Database).on().getRepository(WhatsappMessageEntity);
  const redis = () => app.get(RedisStore).client;
  const coolDown = async () => redis().del(...(await redis().keys('otp:cooldown:*')));

  async function requested(email = customer.email): Promise<string> {
    return String((await forgot(email)).body.data?.reset_id);
  }
  async function sentCode(): Promise<string> {
    await until(async () => (await messages().countBy({ number: customer.whatsappNumber })) > 0);
    return codeSentTo(app, customer.whatsappNumber);
  }

  /** An answer without what differs from one to the next in any case: ids, and moments of a clock that runs. */
  function shapeOf({ status, body, headers }: Awaited<ReturnType<typeof post>>) {
    const blurred = JSON.stringify(body)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')
      .replaceAll(/\d\d\.\d\d WIB/g, '<time>')
      .replaceAll(/"request_id":"[^"]*"/g, '')
      .replaceAll(/\b\d+ (detik|menit)/g, '<wait>');
    return [status, blurred, Object.keys(headers).sort()];
  }

  it('is replaced with the code from WhatsApp; the old one serves no more', async () => {
    const id = await requested();
    const { status, body } = await reset(id, await sentCode());
    expect([status, body.message, body.data]).toEqual([200, 'Password updated successfully.', null]);
    expect((await login(PASSWORD)).status).toBe(401);
    expect((await login(NEW_PASSWORD)).status).toBe(200);
  });

  it('sends the code to the number of the account, in the language of the account', async () => {
    customer = await aCustomer(app, { locale: 'en' });
    await requested();
    await sentCode();
    expect(await messages().find()).toMatchObject([
      { akunId: customer.id, number: customer.numberKey, template: 'otp_reset', language: 'en' },
    ]);
  });

  it('ends every session at once', async () => {
    const { customer: siti, headers } = await aLoggedInCustomer(app);
    customer = siti;
    const id = await requested();
    await reset(id, await sentCode());
    const me = await app.inject({ url: '/api/me/subscriptions', headers });
    expect([me.statusCode, me.json<Answer>().code]).toEqual([401, 'session_ended']);
  });

  it('spends request and code, even for twenty at a time', async () => {
    const id = await requested();
    const code = await sentCode();
    const answers = await Promise.all(Array.from({ length: 20 }, () => reset(id, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ status }) => status))).toEqual(
      new Set([410]),
    );
    expect((await reset(id, code)).body.code).toBe('reset_expired');
  });

  it('has no more than three tries, even in a burst of fifty', async () => {
    const id = await requested();
    const code = await sentCode();
    const guesses = Array.from({ length: 50 }, (_, n) => reset(id, wrongFor(code, n + 1)));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(2);
    expect(statuses.filter((status) => status === 429)).toHaveLength(48);
    expect((await login(PASSWORD)).status).toBe(200);
  });

  it('is answered alike whether anybody has the email or not, from the first request to the block', async () => {
    async function story(email: string) {
      const first = await forgot(email);
      const id = String(first.body.data?.reset_id);
      const steps = [first, await forgot(email), await resend(id)];
      await coolDown();
      steps.push(await resend(id));
      for (let n = 0; n < 3; n++) steps.push(await reset(id, '000000'));
      await coolDown();
      steps.push(await forgot(email), await resend(id), await reset(id, '000000'));
      return steps.map(shapeOf);
    }
    jest
      .spyOn(app.get(WhatsappOutbox), 'enqueue')
      .mockImplementation((message) => Promise.resolve(Number(message.akunId)));
    const known = await story(customer.email);
    expect(known.map(([status]) => status)).toEqual([202, 202, 429, 202, 422, 422, 429, 429, 429, 429]);
    expect(await story(NOBODY)).toEqual(known);
    const gone = await aCustomer(app, { isActive: false });
    expect(await story(gone.email)).toEqual(known);
  });

  it('says the same times again while a code cools down, and sends no other', async () => {
    const [first, second] = [await forgot(customer.email), await forgot(customer.email)];
    for (const field of ['otp_expires_at', 'resend_at'] as const) {
      const [before, after] = [first, second].map(({ body }) => Date.parse(String(body.data?.[field])));
      expect(Math.abs(Number(before) - Number(after))).toBeLessThan(5_000);
    }
    expect((await reset(String(second.body.data?.reset_id), await sentCode())).status).toBe(200);
    expect(await messages().count()).toBe(1);
  });

  it('is answered before anything is sent, so that the time tells nothing', async () => {
    let release = (_: number) => {};
    const sending = new Promise<number>((resolve) => (release = resolve));
    const enqueue = jest.spyOn(app.get(WhatsappOutbox), 'enqueue').mockReturnValue(sending);
    expect((await forgot(customer.email)).status).toBe(202);
    expect(enqueue).toHaveBeenCalledTimes(1);
    release(1);
  });

  it('is answered alike when the sending fails, and another code can be asked for at once', async () => {
    jest.spyOn(app.get(WhatsappOutbox), 'enqueue').mockRejectedValueOnce(new Error('the disk is full'));
    const id = await requested();
    await until(async () => (await redis().keys('otp:cooldown:*')).length === 0);
    expect((await resend(id)).status).toBe(202);
    expect((await reset(id, await sentCode())).status).toBe(200);
  });

  it('writes nothing for nobody', async () => {
    await reset(await requested(NOBODY), '123456');
    expect(await messages().count()).toBe(0);
  });

  it('reaches customers of the former application in whatever spelling their number is', async () => {
    const shared = { numberKey: null, whatsappNumber: '0812-9999-0001' };
    const { email } = await aCustomer(app, shared);
    await requested(email);
    await until(async () => (await messages().countBy({ number: '6281299990001' })) === 1);
  });

  it('cannot be set with a code that went to the number before', async () => {
    const id = await requested();
    const code = await sentCode();
    const number = '6281277770001';
    await app
      .get(Database)
      .on()
      .update('akuns', { id: customer.id }, { numberKey: number, whatsappNumber: number });
    expect((await reset(id, code)).body.code).toBe('otp_expired');
  });

  it.each(['resend', 'reset'])('says at %s that a request has lapsed', async (step) => {
    const id = '7b0c7c1e-4a55-4b5b-9d5a-0d2f2c0c8f11';
    const { status, body } = await (step === 'reset' ? reset(id, '123456') : resend(id));
    expect([status, body.code]).toEqual([410, 'reset_expired']);
  });

  it('is not open to a login that began with the password before', async () => {
    const id = await requested();
    const code = await sentCode();
    jest.spyOn(app.get(PasswordHasher), 'renewal').mockImplementationOnce(async () => {
      expect((await reset(id, code)).status).toBe(200);
      return undefined;
    });
    const late = await login(PASSWORD);
    expect([late.status, late.body.code]).toEqual([401, 'invalid_credentials']);
  });
});

describe('asking for codes of others (limits on)', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ environment: { RATE_LIMITS: 'on' } });
  });
  beforeEach(() => emptyServers());
  afterAll(() => app.close());

  it('stops at the thirty-first request from one address', async () => {
    const statuses = [];
    for (let n = 0; n < 31; n++) {
      const payload = { email: `nobody${n}@contoh.id` };
      const answer = await app.inject({ method: 'POST', url: '/api/auth/password/forgot', payload });
      statuses.push(answer.statusCode);
    }
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 202), 429]);
  });
});
