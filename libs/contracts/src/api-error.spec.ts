import { describe, expect, it } from '@jest/globals';
import { apiErrorFrom } from './api-error.js';

const envelope = {
  success: false,
  message: 'Terlalu banyak kode salah. Coba lagi pukul 14.20 WIB.',
  code: 'otp_blocked',
  blocked_until: '2026-12-31T07:20:00.000Z',
  request_id: 'abc-1',
};

describe('apiErrorFrom', () => {
  it('keeps the sentence, the code, the request id and what else the envelope says', () => {
    const error = apiErrorFrom(429, new Headers({ 'Retry-After': '900' }), envelope);
    expect(error).toMatchObject({
      message: envelope.message,
      code: 'otp_blocked',
      status: 429,
      retryAfter: 900,
      requestId: 'abc-1',
      data: { blocked_until: envelope.blocked_until },
    });
    expect(error.data).not.toHaveProperty('success');
  });

  it('gives each field its sentences', () => {
    const errors = { email: ['Email ini sudah terdaftar.'] };
    const error = apiErrorFrom(422, new Headers(), { ...envelope, code: 'validation_failed', errors });
    expect(error.fields).toEqual(errors);
  });

  it.each([null, undefined, '', '<html>Bad gateway</html>', [], { error: 'x' }])(
    'makes an internal error of the foreign body %p',
    (body) => {
      const error = apiErrorFrom(502, new Headers({ 'X-Request-Id': 'r-2' }), body);
      expect(error).toMatchObject({
        code: 'internal_error',
        status: 502,
        message: '',
        requestId: 'r-2',
        fields: {},
      });
    },
  );

  it('ignores a Retry-After that is no number of seconds', () => {
    const headers = new Headers({ 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' });
    expect(apiErrorFrom(503, headers, envelope).retryAfter).toBeUndefined();
  });
});
