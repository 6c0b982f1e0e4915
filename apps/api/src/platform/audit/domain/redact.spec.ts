import { describe, expect, it } from '@jest/globals';
import { redact } from './redact.js';

describe('what the audit log keeps', () => {
  it.each([
    'password',
    'newPassword',
    'password_confirmation',
    'totp_secret',
    'totpSecret',
    'remember_token',
    'snapToken',
    'otp',
    'token_hash',
    'recovery_codes',
    'Authorization',
    'api_key',
    'serverKey',
  ])('names %s but not its value', (key) => {
    expect(redact({ [key]: 'hunter2' })).toEqual({ [key]: '[redacted]' });
  });

  it.each(['name', 'habis', 'status', 'reason', 'amount', 'rentalId', 'postcode'])('keeps %s', (key) => {
    expect(redact({ [key]: 'value' })).toEqual({ [key]: 'value' });
  });

  it('looks into lists and objects, and writes moments as text', () => {
    const at = new Date('2026-12-24T07:05:00.000Z');
    expect(redact({ users: [{ name: 'Sari', password: 'x' }], at, none: null, undone: undefined })).toEqual({
      users: [{ name: 'Sari', password: '[redacted]' }],
      at: '2026-12-24T07:05:00.000Z',
      none: null,
      undone: null,
    });
  });

  it('says nothing of a secret that is not set', () => {
    expect(redact({ totp_secret: null })).toEqual({ totp_secret: null });
  });
});
