import { describe, expect, it } from '@jest/globals';
import { validationPhrases } from '@teamanubot/phrases';
import { emailSchema, nameSchema, numberSchema, passwordSchema } from './schemas.js';

const says = validationPhrases.id;
const password = {
  current_password: 'lama',
  password: 'hujan juni',
  password_confirmation: 'hujan juni',
};

interface Checked {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
}

function faults({ success, error }: Checked) {
  return success ? [] : (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
}

describe('the forms of the account', () => {
  it('let complete ones pass', () => {
    expect(faults(nameSchema('id').safeParse({ name: 'Sari' }))).toEqual([]);
    expect(faults(passwordSchema('id').safeParse(password))).toEqual([]);
    const email = { email: 'sari@contoh.com', current_password: 'x' };
    expect(faults(emailSchema('id').safeParse(email))).toEqual([]);
    const number = { whatsapp_number: '6281234567890', current_password: 'x' };
    expect(faults(numberSchema('id').safeParse(number))).toEqual([]);
  });

  it('judge a current password by nothing but its presence', () => {
    const missing = { ...password, current_password: '' };
    expect(faults(passwordSchema('id').safeParse(missing))).toEqual([['current_password', says.required]]);
  });

  it.each([
    [{ password: 'pendek', password_confirmation: 'pendek' }, 'password', 'Minimal 8 karakter.'],
    [{ password_confirmation: 'lain' }, 'password_confirmation', says.confirmation],
  ])('refuse %j at %s', (change, field, message) => {
    expect(faults(passwordSchema('id').safeParse({ ...password, ...change }))[0]).toEqual([field, message]);
  });
});
