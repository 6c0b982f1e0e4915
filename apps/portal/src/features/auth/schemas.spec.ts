import { describe, expect, it } from '@jest/globals';
import { validationPhrases } from '@teamanubot/phrases';
import { loginSchema, registerSchema } from './schemas.js';

const complete = {
  name: 'Sari',
  email: 'sari@contoh.com',
  whatsapp_number: '6281234567890',
  password: 'hujan juni',
  password_confirmation: 'hujan juni',
};
const says = validationPhrases.id;

function faults(form: Record<string, string>) {
  const result = registerSchema('id').safeParse({ ...complete, ...form });
  const issues = result.success ? [] : result.error.issues;
  return issues.map(({ path, message }) => [path.join('.'), message]);
}

describe('the register form', () => {
  it('lets a complete one pass', () => {
    expect(faults({})).toEqual([]);
  });

  it.each([
    [{ name: '   ' }, 'name', says.required],
    [{ email: 'sari@' }, 'email', says.email],
    [{ email: '' }, 'email', says.required],
    [{ whatsapp_number: '' }, 'whatsapp_number', says.required],
    [{ whatsapp_number: '62812' }, 'whatsapp_number', says.phone],
    [{ password: 'pendek', password_confirmation: 'pendek' }, 'password', 'Minimal 8 karakter.'],
    [{ password_confirmation: 'lain' }, 'password_confirmation', says.confirmation],
  ])('%j is refused at %s', (form, field, message) => {
    expect(faults(form)[0]).toEqual([field, message]);
  });

  it('counts the bytes of a password, as bcrypt does', () => {
    const password = 'é'.repeat(37);
    expect(faults({ password, password_confirmation: password })).toEqual([
      ['password', 'Terlalu panjang (maksimal 72 bita).'],
    ]);
  });

  it('names several fields at once', () => {
    const named = faults({ name: '', email: 'x', password_confirmation: '' }).map(([field]) => field);
    expect(new Set(named)).toEqual(new Set(['name', 'email', 'password_confirmation']));
  });
});

describe('the login form', () => {
  it('asks for both, and judges no password by its length', () => {
    expect(loginSchema('id').safeParse({ email: 'sari@contoh.com', password: 'x' }).success).toBe(true);
    expect(loginSchema('id').safeParse({ email: 'sari@contoh.com', password: '' }).success).toBe(false);
  });
});
