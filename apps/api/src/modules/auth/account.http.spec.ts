import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../test/support/http-pipeline.js';
import { CredentialsController } from './credentials.controller.js';
import { CustomerLogin } from './customer-login.js';
import { OwnSessions } from './own-sessions.service.js';
import { MeController } from './me.controller.js';
import { NumberChangeService } from './number-change.service.js';
import { PasswordChangeService } from './password-change.service.js';
import { PasswordResetController } from './password-reset.controller.js';
import { PasswordResetService } from './password-reset.service.js';
import { ProfileService } from './profile.service.js';
import type { SessionEntity } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';

const id = '7b0c7c1e-4a55-4b5b-9d5a-0d2f2c0c8f11';
const expiresAt = new Date('2026-12-01T05:05:00Z');
const resendAt = new Date('2026-12-01T05:01:00Z');
const times = { otp_expires_at: expiresAt.toISOString(), resend_at: resendAt.toISOString() };
const password = 'warung-Siti-1989';
const reset = { reset_id: id, otp: '042137', password, password_confirmation: password };
const change = { current_password: 'lama', password, password_confirmation: password };
const AKUN = { id: 7, name: 'Siti', email: 'siti@contoh.id', locale: 'id', remindersOptOut: false };
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36';

describe('the routes of an account (the services stand in)', () => {
  const resets = {
    forgot: jest.fn<PasswordResetService['forgot']>().mockResolvedValue({ resetId: id, expiresAt, resendAt }),
    reset: jest.fn<PasswordResetService['reset']>().mockResolvedValue(undefined),
  };
  const numbers = {
    start: jest
      .fn<NumberChangeService['start']>()
      .mockResolvedValue({ number: '6281234567890', expiresAt, resendAt }),
  };
  const profile = { change: jest.fn<ProfileService['change']>().mockResolvedValue(AKUN as never) };
  const passwords = { change: jest.fn<PasswordChangeService['change']>().mockResolvedValue(undefined) };
  const sessions = {
    list: jest
      .fn<OwnSessions['list']>()
      .mockResolvedValue([
        { id: 'test', device: PHONE, createdAt: resendAt, lastUsedAt: expiresAt } as SessionEntity,
        { id, device: 'curl/8', createdAt: resendAt, lastUsedAt: resendAt } as SessionEntity,
      ]),
    end: jest.fn<OwnSessions['end']>().mockResolvedValue(undefined),
    endOthers: jest.fn<OwnSessions['endOthers']>().mockResolvedValue(2),
  };
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await httpPipeline(
      [PasswordResetController, CredentialsController, MeController, SessionsController],
      [
        { provide: PasswordResetService, useValue: resets },
        { provide: NumberChangeService, useValue: numbers },
        { provide: PasswordChangeService, useValue: passwords },
        { provide: ProfileService, useValue: profile },
        { provide: OwnSessions, useValue: sessions },
        { provide: CustomerLogin, useValue: {} },
      ],
    );
  });
  afterAll(() => app.close());

  async function call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    language = 'id',
  ) {
    const headers = { authorization: 'Bearer 7', 'accept-language': language };
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return {
      status: answer.statusCode,
      body: answer.json<{ data: unknown; errors?: object; code?: string }>(),
    };
  }

  it('a forgotten password is answered with when a code ends, and not with whose it is', async () => {
    const { status, body } = await call('POST', '/api/auth/password/forgot', { email: ' SITI@contoh.id' });
    expect([status, body.data]).toEqual([202, { reset_id: id, ...times }]);
    expect(resets.forgot).toHaveBeenCalledWith('siti@contoh.id', expect.anything());
  });

  it('a new number is answered masked', async () => {
    const payload = { whatsapp_number: '0812-3456-7890', current_password: 'lama' };
    const { status, body } = await call('POST', '/api/me/whatsapp', payload);
    expect([status, body.data]).toEqual([202, { whatsapp_number: '+62812*****890', ...times }]);
    expect(numbers.start).toHaveBeenCalledWith(
      expect.objectContaining({ subjectId: 7, sessionId: 'test' }),
      { number: '6281234567890', password: 'lama' },
      expect.anything(),
    );
  });

  it('of a profile only what is given is changed', async () => {
    await call('PATCH', '/api/me', { email: 'Baru@contoh.id', name: null, current_password: ' lama ' });
    expect(profile.change).toHaveBeenCalledWith(7, { email: 'baru@contoh.id' }, ' lama ');
    await call('PATCH', '/api/me', { reminders_opt_out: false, locale: 'en' });
    expect(profile.change).toHaveBeenLastCalledWith(7, { remindersOptOut: false, locale: 'en' }, undefined);
  });

  it('sessions are told in the language of the reader', async () => {
    const { body } = await call('GET', '/api/me/sessions', undefined, 'en');
    expect(body.data).toEqual([
      {
        id: 'test',
        device: 'Chrome on Android',
        device_kind: 'phone',
        current: true,
        created_at: resendAt.toISOString(),
        last_used_at: expiresAt.toISOString(),
      },
      expect.objectContaining({ id, device: 'Unknown device', device_kind: 'unknown', current: false }),
    ]);
    const indonesian = await call('GET', '/api/me/sessions');
    expect(indonesian.body.data).toMatchObject([
      { device: 'Chrome di Android' },
      { device: 'Perangkat tidak dikenal' },
    ]);
  });

  it('sessions are ended one by one, or all others at once', async () => {
    expect((await call('DELETE', `/api/me/sessions/${id}`)).status).toBe(200);
    expect(sessions.end).toHaveBeenCalledWith(expect.objectContaining({ subjectId: 7 }), id);
    expect((await call('DELETE', '/api/me/sessions')).body.data).toEqual({ ended: 2 });
  });

  it.each(['7', 'nobody', `${id}0`, id.toUpperCase()])('the session %s cannot exist', async (odd) => {
    const { status, body } = await call('DELETE', `/api/me/sessions/${odd}`);
    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  it.each([
    ['POST', '/api/auth/password/forgot', {}, { email: ['Wajib diisi.'] }],
    ['POST', '/api/auth/password/resend', { reset_id: '7' }, { reset_id: ['Bentuknya tidak dikenal.'] }],
    ['POST', '/api/auth/password/reset', { ...reset, otp: '12345' }, { otp: ['Tulis 6 angka.'] }],
    [
      'POST',
      '/api/auth/password/reset',
      { ...reset, password: 'Password123' },
      {
        password: ['Kata sandi ini terlalu mudah ditebak. Pilih yang lain.'],
        password_confirmation: ['Ulangan kata sandi tidak sama.'],
      },
    ],
    [
      'POST',
      '/api/auth/password/reset',
      { ...reset, email: 'a@b.id' },
      { email: ['Kolom ini tidak dikenal.'] },
    ],
    ['POST', '/api/me/password', { ...change, current_password: '' }, { current_password: ['Wajib diisi.'] }],
    [
      'POST',
      '/api/me/password',
      { ...change, password_confirmation: 'lain' },
      { password_confirmation: ['Ulangan kata sandi tidak sama.'] },
    ],
    [
      'POST',
      '/api/me/whatsapp',
      { whatsapp_number: '0812 3456 7890' },
      { current_password: ['Wajib diisi.'] },
    ],
    ['POST', '/api/me/whatsapp/verify', { otp: 42137 }, { otp: ['Harus berupa teks.'] }],
    ['PATCH', '/api/me', { reminders_opt_out: 'no' }, { reminders_opt_out: ['Harus ya atau tidak.'] }],
    ['PATCH', '/api/me', { is_active: true }, { is_active: ['Kolom ini tidak dikenal.'] }],
    ['PATCH', '/api/me', { password }, { password: ['Kolom ini tidak dikenal.'] }],
  ] as const)('%s %s refuses bad input (%#)', async (method, url, payload, errors) => {
    const { status, body } = await call(method, url, payload);
    expect([status, body.code, body.errors]).toEqual([422, 'validation_failed', errors]);
  });
});
