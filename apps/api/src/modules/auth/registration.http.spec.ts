import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../test/support/http-pipeline.js';
import type { Login } from './login.service.js';
import type { AkunEntity } from './akun.entity.js';
import { RefreshCookies } from './refresh-cookies.js';
import { RegistrationController } from './registration.controller.js';
import { type CodeSent, RegistrationService } from './registration.service.js';

const form = {
  name: 'Siti Nurhaliza',
  email: 'Siti@Contoh.id ',
  whatsapp_number: '0812-3456-7890',
  password: 'warung-Siti-1989',
  password_confirmation: 'warung-Siti-1989',
};
const registration_id = '7b0c7c1e-4a55-4b5b-9d5a-0d2f2c0c8f11';
const SENT: CodeSent = {
  registrationId: registration_id,
  number: '6281234567890',
  expiresAt: new Date('2026-12-01T05:05:00Z'),
  resendAt: new Date('2026-12-01T05:01:00Z'),
};
const LOGIN: Login<AkunEntity> = {
  account: Object.assign(Object.create(null), {
    id: 7,
    name: 'Siti',
    whatsappNumber: SENT.number,
    password: 'hash',
  }),
  grant: {
    audience: 'portal',
    subjectId: 7,
    sessionId: registration_id,
    accessToken: 'access',
    expiresIn: 600,
    refreshToken: 'refresh',
    remember: false,
  },
};

interface Answer {
  code: string;
  message: string;
  errors: Record<string, string[]>;
  data: object;
}

describe('the routes of signing up (the service stands in)', () => {
  const registration = {
    register: jest.fn<RegistrationService['register']>().mockResolvedValue(SENT),
    resend: jest.fn<RegistrationService['resend']>().mockResolvedValue(SENT),
    verify: jest.fn<RegistrationService['verify']>().mockResolvedValue(LOGIN),
  };
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await httpPipeline(
      [RegistrationController],
      [{ provide: RegistrationService, useValue: registration }, RefreshCookies],
    );
  });
  beforeEach(() => void jest.clearAllMocks());
  afterAll(() => app.close());

  async function post(path: string, payload: unknown, language = 'id') {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/auth/register${path}`,
      payload: payload as object,
      headers: { 'accept-language': language },
    });
    return { status: answer.statusCode, body: answer.json<Answer>(), headers: answer.headers };
  }

  it('hands over what was typed in its one form', async () => {
    const { status, body } = await post('', form, 'en');
    expect([status, body.data]).toEqual([
      202,
      {
        registration_id,
        whatsapp_number: '+62812*****890',
        otp_expires_at: '2026-12-01T05:05:00.000Z',
        resend_at: '2026-12-01T05:01:00.000Z',
      },
    ]);
    expect(registration.register).toHaveBeenCalledWith(
      {
        name: 'Siti Nurhaliza',
        email: 'siti@contoh.id',
        number: '6281234567890',
        password: 'warung-Siti-1989',
        locale: 'en',
      },
      { ip: '127.0.0.1', device: 'lightMyRequest' },
    );
  });

  it.each([
    ['name', ' ', 'Wajib diisi.'],
    ['name', 'x'.repeat(101), 'Maksimal 100 karakter.'],
    ['name', 7, 'Harus berupa teks.'],
    ['email', 'siti', 'Tulis alamat email yang benar, misalnya nama@contoh.com.'],
    ['email', null, 'Wajib diisi.'],
    ['whatsapp_number', '021 555 1234', 'Tulis nomor WhatsApp yang benar, misalnya 0812 3456 7890.'],
    ['whatsapp_number', 81234567890, 'Harus berupa teks.'],
    ['password', 'pendek', 'Minimal 8 karakter.'],
    ['password', 'Password123', 'Kata sandi ini terlalu mudah ditebak. Pilih yang lain.'],
    ['password', 'é'.repeat(37), 'Terlalu panjang (maksimal 72 bita).'],
    ['password', ['warung-Siti-1989'], 'Harus berupa teks.'],
    ['password', { toString: 1 }, 'Harus berupa teks.'],
    ['password_confirmation', 'warung-siti-1989', 'Ulangan kata sandi tidak sama.'],
    ['role', 'owner', 'Kolom ini tidak dikenal.'],
  ])('refuses a wrong %s (%#)', async (field, value, sentence) => {
    const { status, body } = await post('', { ...form, [field]: value });
    expect([status, body.code, body.message]).toEqual([
      422,
      'validation_failed',
      'Data yang dikirim tidak valid.',
    ]);
    expect(body.errors[field]).toEqual([sentence]);
    expect(registration.register).not.toHaveBeenCalled();
  });

  it('keeps a password as it was typed', async () => {
    const password = '  dua spasi  ';
    await post('', { ...form, password, password_confirmation: password });
    expect(registration.register).toHaveBeenCalledWith(
      expect.objectContaining({ password }),
      expect.anything(),
    );
  });

  it('names every missing field, in the language of the reader', async () => {
    const { body } = await post('', {}, 'en');
    expect(body.errors).toEqual({
      name: ['This is required.'],
      email: ['This is required.'],
      whatsapp_number: ['This is required.'],
      password: ['This is required.'],
      password_confirmation: ['This is required.'],
    });
  });

  it('creates with 201, and shows neither hash nor refresh token', async () => {
    const { status, body, headers } = await post('/verify', { registration_id, otp: ' 042137 ' });
    expect([status, body]).toEqual([
      201,
      {
        success: true,
        message: 'Akun created successfully.',
        data: {
          akun: { id: 7, name: 'Siti', whatsapp_number: '6281234567890' },
          access_token: 'access',
          expires_in: 600,
        },
      },
    ]);
    expect(headers['set-cookie']).toBe(
      'tab_portal_refresh=refresh; Path=/api/auth; HttpOnly; SameSite=Strict',
    );
    expect(registration.verify).toHaveBeenCalledWith(registration_id, '042137', expect.anything());
  });

  it.each([
    ['/verify', { registration_id, otp: '12345' }, { otp: ['Tulis 6 angka.'] }],
    ['/verify', { registration_id, otp: 123456 }, { otp: ['Harus berupa teks.'] }],
    ['/verify', { registration_id: '7', otp: '123456' }, { registration_id: ['Bentuknya tidak dikenal.'] }],
    ['/resend', { registration_id: ['7'] }, { registration_id: ['Bentuknya tidak dikenal.'] }],
    ['/resend', { registration_id, number: '08123' }, { number: ['Kolom ini tidak dikenal.'] }],
  ])('refuses %s with %j', async (path, payload, errors) => {
    const { status, body } = await post(path, payload);
    expect([status, body.errors]).toEqual([422, errors]);
  });

  it.each([
    ['broken JSON', '{"name":', 'application/json', 400, 'malformed_request'],
    ['XML', '<name/>', 'application/xml', 415, 'unsupported_media_type'],
    ['far too much', JSON.stringify('x'.repeat(70_000)), 'application/json', 413, 'payload_too_large'],
    ['nothing', '', 'application/json', 400, 'malformed_request'],
  ])('refuses %s', async (_, payload, type, status, code) => {
    const headers = { 'content-type': type };
    const answer = await app.inject({ method: 'POST', url: '/api/auth/register', payload, headers });
    expect([answer.statusCode, answer.json<Answer>().code]).toEqual([status, code]);
  });
});

describe('on https', () => {
  it('lets the cookie travel encrypted only', async () => {
    const reply = { setCookie: jest.fn() };
    new RefreshCookies({ url: 'https://teamanubot.example' } as never).give(reply as never, LOGIN.grant);
    expect(reply.setCookie).toHaveBeenCalledWith('tab_portal_refresh', 'refresh', {
      path: '/api/auth',
      httpOnly: true,
      sameSite: 'strict',
      secure: true,
    });
  });
});
