import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../platform/database/database.js';
import { aLoggedInCustomer } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';

const registration_id = '7b0c7c1e-4a55-4b5b-9d5a-0d2f2c0c8f11';
const password = 'warung-Siti-1989';
const form = {
  name: 'Siti Nurhaliza',
  email: 'siti@contoh.id',
  whatsapp_number: '0812 3456 7890',
  password,
  password_confirmation: password,
};

/** MariaDB is real, nothing listens where Redis should be. */
describe('while Redis is away', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ environment: { REDIS_URL: 'redis://127.0.0.1:9/0' } });
  });
  beforeEach(() => emptyServers());
  afterAll(() => app.close());

  it.each([
    ['/api/auth/register', form],
    ['/api/auth/register/resend', { registration_id }],
    ['/api/auth/register/verify', { registration_id, otp: '123456' }],
    ['/api/auth/password/forgot', { email: 'siti@contoh.id' }],
    ['/api/auth/password/resend', { reset_id: registration_id }],
    [
      '/api/auth/password/reset',
      { reset_id: registration_id, otp: '123456', password, password_confirmation: password },
    ],
  ])('%s says that codes cannot be sent, and leaves nothing behind', async (url, payload) => {
    const answer = await app.inject({ method: 'POST', url, payload });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      503,
      {
        success: false,
        code: 'otp_unavailable',
        message: 'Kode WhatsApp belum bisa dikirim saat ini. Coba lagi sebentar lagi.',
      },
    ]);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(
      await app.get(Database).on().query('SELECT id FROM whatsapp_messages UNION SELECT id FROM akuns'),
    ).toEqual([]);
  });

  it('customers log in and out all the same; an access token then lives out its ten minutes', async () => {
    const { headers } = await aLoggedInCustomer(app);
    const me = () => app.inject({ url: '/api/me', headers });
    expect((await me()).statusCode).toBe(200);
    expect((await app.inject({ method: 'POST', url: '/api/auth/logout' })).statusCode).toBe(200);
    expect((await me()).statusCode).toBe(200);
  });
});
