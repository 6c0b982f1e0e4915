import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { RedisStore } from '../../platform/redis/redis-store.js';
import { TestClock } from '../../../test/support/clock.js';
import { codeSentTo, wrongFor } from '../../../test/support/codes.js';
import { aCustomer } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { redisContents } from '../../../test/support/redis-contents.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { AkunEntity } from './akun.entity.js';

const NUMBER = '6281234567890';
const PASSWORD = 'warung-Siti-1989';
const form = {
  name: 'Siti Nurhaliza',
  email: 'siti@contoh.id',
  whatsapp_number: '0812 3456 7890',
  password: PASSWORD,
  password_confirmation: PASSWORD,
};

interface Answer {
  success: boolean;
  code?: string;
  message: string;
  errors?: Record<string, string[]>;
  attempts_left?: number;
  blocked_until?: string;
  data: { registration_id: string; access_token: string; akun: { id: number } };
}

/** MariaDB and Redis are real; no worker runs, codes are read where it would find them. */
describe('signing up', () => {
  const clock = new TestClock();
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ clock });
  });
  beforeEach(() => emptyServers());
  afterAll(() => app.close());

  async function post(path: string, payload: object, language = 'id') {
    const url = `/api/auth/register${path}`;
    const answer = await app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'accept-language': language },
    });
    return { status: answer.statusCode, body: answer.json<Answer>(), headers: answer.headers };
  }
  const register = (changes: Partial<typeof form> = {}) => post('', { ...form, ...changes });
  const verify = (registration_id: string, otp: string, language?: string) =>
    post('/verify', { registration_id, otp }, language);
  const akuns = () => app.get(Database).on().getRepository(AkunEntity);
  const redis = () => app.get(RedisStore).client;
  const coolDown = async () => redis().del(...(await redis().keys('otp:cooldown:*')));

  it('answers with what the page needs, and writes no account yet', async () => {
    const { status, body } = await register();
    expect([status, body]).toEqual([
      202,
      {
        success: true,
        message: 'Verification code sent.',
        data: {
          registration_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          whatsapp_number: '+62812*****890',
          otp_expires_at: new Date(clock.now().getTime() + 300_000).toISOString(),
          resend_at: new Date(clock.now().getTime() + 60_000).toISOString(),
        },
      },
    ]);
    expect(await akuns().count()).toBe(0);
  });

  it('keeps neither password nor code where somebody could read them', async () => {
    await register();
    const code = await codeSentTo(app, NUMBER);
    const rows = await app.get(Database).on().query('SELECT * FROM whatsapp_messages');
    const everything = (await redisContents(redis())) + JSON.stringify(rows);
    for (const present of ['bull:whatsapp-messages:wait', form.email, NUMBER])
      expect(everything).toContain(present);
    expect(everything).not.toContain(PASSWORD);
    expect(everything).not.toContain(code);
  });

  it('makes the account with the right code, logs it in and says hello in its language', async () => {
    const { body } = await post('', form, 'en');
    const {
      status,
      body: created,
      headers,
    } = await verify(body.data.registration_id, await codeSentTo(app, NUMBER));
    expect(status).toBe(201);
    expect(created.data).toMatchObject({
      akun: {
        name: 'Siti Nurhaliza',
        email: 'siti@contoh.id',
        whatsapp_number: NUMBER,
        locale: 'en',
        reminders_opt_out: false,
      },
      expires_in: 600,
    });
    expect(headers['set-cookie']).toMatch(
      /^tab_portal_refresh=.+; Path=\/api\/auth; HttpOnly; SameSite=Strict$/,
    );
    expect(await akuns().findOneByOrFail({})).toMatchObject({
      numberKey: NUMBER,
      isActive: true,
      locale: 'en',
    });
    const me = await app.inject({
      url: '/api/me',
      headers: { authorization: `Bearer ${created.data.access_token}` },
    });
    expect(me.json<Answer>().data).toMatchObject({ id: created.data.akun.id, email: 'siti@contoh.id' });
  });

  it.each(['081234567890', '+6281234567890', '62 812-3456-7890', '(0812) 3456-7890', '81234567890'])(
    'knows a number that is taken when it is written %s',
    async (spelling) => {
      await aCustomer(app, { numberKey: NUMBER, whatsappNumber: NUMBER });
      const { status, body } = await register({ whatsapp_number: spelling });
      expect([status, body.code, body.errors]).toEqual([
        422,
        'validation_failed',
        { whatsapp_number: ['Nomor WhatsApp ini sudah terdaftar.'] },
      ]);
    },
  );

  it('says at once all that is taken', async () => {
    await aCustomer(app, { email: form.email, numberKey: NUMBER, whatsappNumber: NUMBER });
    const { body } = await register({ email: 'SITI@contoh.id' });
    expect(Object.keys(body.errors ?? {})).toEqual(['email', 'whatsapp_number']);
  });

  it('makes one account of one number in its spellings, whoever verifies first', async () => {
    const spellings = ['081234567890', '+6281234567890', '62 812-3456-7890'];
    const ids: string[] = [];
    for (const [n, whatsapp_number] of spellings.entries()) {
      ids.push((await register({ whatsapp_number, email: `siti${n}@contoh.id` })).body.data.registration_id);
      await coolDown();
    }
    const statuses = [];
    for (const id of ids) {
      await post('/resend', { registration_id: id });
      statuses.push((await verify(id, await codeSentTo(app, NUMBER))).status);
      await coolDown();
    }
    expect(statuses).toEqual([201, 422, 422]);
    expect(await akuns().count()).toBe(1);
  });

  it('makes one account of ten verifications at a time', async () => {
    const { body } = await register();
    const code = await codeSentTo(app, NUMBER);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => verify(body.data.registration_id, code)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 410),
    ]);
    expect(await akuns().count()).toBe(1);
  });

  it('lets the table decide when two people want one email at the same moment', async () => {
    const numbers = [NUMBER, '6281234567891'];
    const pending = [];
    for (const number of numbers) pending.push((await register({ whatsapp_number: `+${number}` })).body.data);
    const codes = await Promise.all(numbers.map((number) => codeSentTo(app, number)));
    const answers = await Promise.all(
      pending.map(({ registration_id }, n) => verify(registration_id, codes[n] ?? '')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.errors).toEqual({
      email: ['Email ini sudah terdaftar.'],
    });
  });

  it('counts wrong codes and blocks with the third, in the language of the reader', async () => {
    const { body } = await register();
    const id = body.data.registration_id;
    const wrong = wrongFor(await codeSentTo(app, NUMBER));
    const first = await verify(id, wrong);
    expect([first.status, first.body.code, first.body.attempts_left, first.body.errors]).toEqual([
      422,
      'otp_wrong',
      2,
      { otp: ['Kode salah. Sisa 2 percobaan.'] },
    ]);
    expect((await verify(id, wrong, 'en')).body.message).toBe('Wrong code. Tries left: 1.');
    const third = await verify(id, wrong);
    expect([third.status, third.body.code, third.headers['retry-after']]).toEqual([
      429,
      'otp_blocked',
      '900',
    ]);
    expect(third.body.message).toMatch(/^Terlalu banyak kode salah\. Coba lagi pukul \d\d\.\d\d WIB\.$/);
    expect(third.body.blocked_until).toBe(new Date(clock.now().getTime() + 900_000).toISOString());
    await coolDown();
    for (const refused of [await post('/resend', { registration_id: id }), await register()]) {
      expect([refused.status, refused.body.code]).toEqual([429, 'otp_blocked']);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(890);
    }
  });

  it('gives fifty guesses at a time no more than three tries', async () => {
    const { body } = await register();
    const code = await codeSentTo(app, NUMBER);
    const guesses = Array.from({ length: 50 }, (_, n) =>
      verify(body.data.registration_id, wrongFor(code, n + 1)),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(2);
    expect(statuses.filter((status) => status === 429)).toHaveLength(48);
  });

  it('sends another code after the cooldown only', async () => {
    const { body } = await register();
    const again = { registration_id: body.data.registration_id };
    const early = await post('/resend', again);
    expect([early.status, early.body.code]).toEqual([429, 'otp_cooldown']);
    expect(Number(early.headers['retry-after'])).toBeGreaterThan(50);
    await coolDown();
    expect((await post('/resend', again)).status).toBe(202);
  });

  it('says that a registration has lapsed', async () => {
    const registration_id = '7b0c7c1e-4a55-4b5b-9d5a-0d2f2c0c8f11';
    for (const answer of [
      await post('/resend', { registration_id }),
      await verify(registration_id, '123456'),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([410, 'registration_expired']);
    }
  });
});
