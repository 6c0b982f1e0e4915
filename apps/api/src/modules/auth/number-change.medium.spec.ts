import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { WhatsappMessageEntity } from '../../integrations/whatsapp/whatsapp-message.entity.js';
import { Database } from '../../platform/database/database.js';
import { RedisStore } from '../../platform/redis/redis-store.js';
import { codeSentTo, wrongFor } from '../../../test/support/codes.js';
import { aCustomer, aLoggedInCustomer, logIn, PASSWORD } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { AkunEntity } from './akun.entity.js';

const NEW_NUMBER = '6281299990001';
const TYPED = '0812-9999-0001';

type Headers = Record<string, string>;

/** MariaDB and Redis are real; no worker runs, codes are read where it would find them. */
describe('another WhatsApp number', () => {
  let app: NestFastifyApplication;
  let customer: AkunEntity;
  let headers: Headers;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi();
  });
  beforeEach(async () => {
    await emptyServers();
    ({ customer, headers } = await aLoggedInCustomer(app, { locale: 'en', name: 'Siti' }));
  });
  afterAll(() => app.close());

  async function post(path: string, payload: object | undefined, as: Headers = headers) {
    const url = `/api/me/whatsapp${path}`;
    const answer = await app.inject({ method: 'POST', url, headers: as, ...(payload ? { payload } : {}) });
    const body = answer.json<{ code?: string; errors?: object; data: unknown }>();
    return { status: answer.statusCode, code: body.code, errors: body.errors, data: body.data };
  }
  const start = (as?: Headers, whatsapp_number = TYPED, current_password = PASSWORD) =>
    post('', { whatsapp_number, current_password }, as);
  const verify = (otp: string, as?: Headers) => post('/verify', { otp }, as);
  const messagesTo = (number: string) =>
    app.get(Database).on().getRepository(WhatsappMessageEntity).findBy({ number });
  const akun = (id = customer.id) => app.get(Database).on().getRepository(AkunEntity).findOneByOrFail({ id });
  const redis = () => app.get(RedisStore).client;
  const coolDown = async () => {
    for (const key of await redis().keys('otp:cooldown:*')) await redis().del(key);
  };

  it('is proven by a code that goes there, and only then is the account’s', async () => {
    const sent = await start();
    expect([sent.status, sent.data]).toMatchObject([202, { whatsapp_number: '+62812*****001' }]);
    expect((await akun()).numberKey).toBe(customer.numberKey);
    const { status, data } = await verify(await codeSentTo(app, NEW_NUMBER));
    expect([status, data]).toMatchObject([200, { id: customer.id, whatsapp_number: NEW_NUMBER }]);
    expect(await akun()).toMatchObject({ numberKey: NEW_NUMBER, whatsappNumber: NEW_NUMBER });
  });

  it('is told to the former one, masked, in the language of the customer', async () => {
    await start();
    await verify(await codeSentTo(app, NEW_NUMBER));
    expect(await messagesTo(customer.whatsappNumber)).toMatchObject([
      {
        akunId: customer.id,
        template: 'number_changed',
        language: 'en',
        variables: { name: 'Siti', number: '+62812*****001' },
        state: 'queued',
      },
    ]);
  });

  it.each([
    [
      'with a wrong password',
      TYPED,
      'not-the-password',
      { current_password: ['Kata sandi saat ini tidak cocok.'] },
    ],
    [
      'that is taken',
      '+62 812 8888 0001',
      PASSWORD,
      { whatsapp_number: ['Nomor WhatsApp ini sudah terdaftar.'] },
    ],
  ])('%s is refused, and nothing is sent', async (_, number, password, errors) => {
    await aCustomer(app, { numberKey: '6281288880001', whatsappNumber: '6281288880001' });
    const answer = await start(headers, number, password);
    expect([answer.status, answer.errors]).toEqual([422, errors]);
    expect(await app.get(Database).on().getRepository(WhatsappMessageEntity).count()).toBe(0);
  });

  it('that is the account’s own is no change', async () => {
    const answer = await start(headers, `+${customer.whatsappNumber}`);
    expect(answer.errors).toEqual({
      whatsapp_number: ['Ini sudah nomor WhatsApp kamu. Tulis nomor yang baru.'],
    });
  });

  it('goes to one of two who want it at the same moment; the other one’s number stays and hears nothing', async () => {
    const other = await aLoggedInCustomer(app);
    const people = [
      { customer, headers },
      { customer: other.customer, headers: other.headers },
    ];
    for (const person of people) {
      await coolDown();
      expect((await start(person.headers)).status).toBe(202);
    }
    const code = await codeSentTo(app, NEW_NUMBER);
    const answers = await Promise.all(people.map((person) => verify(code, person.headers)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const loser = people[answers.findIndex(({ status }) => status === 410)];
    await coolDown();
    await post('/resend', undefined, loser?.headers);
    const late = await verify(await codeSentTo(app, NEW_NUMBER), loser?.headers);
    expect([late.status, late.errors]).toEqual([
      422,
      { whatsapp_number: ['Nomor WhatsApp ini sudah terdaftar.'] },
    ]);
    const rows = await Promise.all(people.map((person) => akun(person.customer.id)));
    expect(rows.filter(({ numberKey }) => numberKey === NEW_NUMBER)).toHaveLength(1);
    const told = await Promise.all(people.map((person) => messagesTo(person.customer.whatsappNumber)));
    expect(told.map((messages) => messages.length).sort()).toEqual([0, 1]);
  });

  it('is decided by the unique key, not by who looked first', async () => {
    await start();
    await aCustomer(app, { numberKey: NEW_NUMBER, whatsappNumber: NEW_NUMBER });
    const { status, errors } = await verify(await codeSentTo(app, NEW_NUMBER));
    expect([status, errors]).toEqual([422, { whatsapp_number: ['Nomor WhatsApp ini sudah terdaftar.'] }]);
    expect((await akun()).numberKey).toBe(customer.numberKey);
    expect(await messagesTo(customer.whatsappNumber)).toEqual([]);
  });

  it('has three tries and a cooldown like every code', async () => {
    await start();
    expect((await post('/resend', undefined)).code).toBe('otp_cooldown');
    const wrong = wrongFor(await codeSentTo(app, NEW_NUMBER));
    const codes = [];
    for (let n = 0; n < 3; n++) codes.push((await verify(wrong)).code);
    expect(codes).toEqual(['otp_wrong', 'otp_wrong', 'otp_blocked']);
    await coolDown();
    expect([(await start()).code, (await post('/resend', undefined)).code]).toEqual([
      'otp_blocked',
      'otp_blocked',
    ]);
  });

  it('changes once with one code, even for ten at a time', async () => {
    await start();
    const code = await codeSentTo(app, NEW_NUMBER);
    const answers = await Promise.all(Array.from({ length: 10 }, () => verify(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await messagesTo(customer.whatsappNumber)).toHaveLength(1);
  });

  it('waits for the session that knew the password, and no other', async () => {
    await start();
    const phone = await logIn(app, '/api/auth/login', customer.email);
    const code = await codeSentTo(app, NEW_NUMBER);
    for (const answer of [await verify(code, phone.headers), await post('/resend', undefined, phone.headers)])
      expect([answer.status, answer.code]).toEqual([410, 'number_change_expired']);
    expect((await verify(code)).status).toBe(200);
  });
});
