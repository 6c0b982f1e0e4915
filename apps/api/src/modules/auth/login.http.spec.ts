import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../test/support/http-pipeline.js';
import { AdminLogin } from './admin-login.js';
import { AdminLoginController } from './admin-login.controller.js';
import { CustomerLogin } from './customer-login.js';
import { LoginController } from './login.controller.js';
import { RefreshCookies } from './refresh-cookies.js';

const credentials = { email: 'siti@contoh.id', password: 'rahasia' };

/** Reached only by a request that should have been refused. */
const reached = () => Promise.reject(new Error('was reached'));
const NOBODY = { login: reached, start: reached };

describe('the routes of logging in (nothing stands behind them)', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await httpPipeline(
      [LoginController, AdminLoginController],
      [
        { provide: CustomerLogin, useValue: NOBODY },
        { provide: AdminLogin, useValue: NOBODY },
        RefreshCookies,
      ],
    );
  });
  afterAll(() => app.close());

  it.each([
    ['/api/auth/login', {}, { email: ['Wajib diisi.'], password: ['Wajib diisi.'] }],
    ['/api/auth/login', { ...credentials, remember: 'yes' }, { remember: ['Harus ya atau tidak.'] }],
    [
      '/api/auth/login',
      { ...credentials, password: 'x'.repeat(256) },
      { password: ['Maksimal 255 karakter.'] },
    ],
    ['/api/auth/login', { ...credentials, audience: 'admin' }, { audience: ['Kolom ini tidak dikenal.'] }],
    ['/api/admin/auth/login', { ...credentials, remember: 'yes' }, { remember: ['Harus ya atau tidak.'] }],
    ['/api/admin/auth/login', { ...credentials, email: { $ne: '' } }, { email: ['Harus berupa teks.'] }],
  ])('%s refuses bad input (%#)', async (url, payload, errors) => {
    const answer = await app.inject({ method: 'POST', url, payload });
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'validation_failed', errors }]);
  });

  it('says nothing about what was not expected', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/auth/login',
      payload: credentials,
      headers: { 'accept-language': 'en' },
    });
    expect([answer.statusCode, answer.json()]).toEqual([
      500,
      {
        success: false,
        code: 'internal_error',
        message: 'Something went wrong on our side. Try again in a moment.',
        request_id: answer.headers['x-request-id'],
      },
    ]);
  });
});
