import { describe, expect, it } from '@jest/globals';
import { passwordSchema, profileSchema } from './schemas.js';

describe('the own account, before it is sent', () => {
  const profile = { name: 'Ratna', email: 'ratna@example.com', current_password: '' };

  it('wants the password for another email only', () => {
    expect(profileSchema('id', false).safeParse(profile).success).toBe(true);
    expect(profileSchema('id', true).safeParse(profile).success).toBe(false);
    expect(profileSchema('id', true).safeParse({ ...profile, current_password: 'x' }).success).toBe(true);
  });

  it('says at the repetition that the new password is not the same', () => {
    const form = { current_password: 'a', password: 'b', password_confirmation: 'c' };
    expect(
      passwordSchema('id')
        .safeParse(form)
        .error?.issues.map(({ path }) => path),
    ).toEqual([['password_confirmation']]);
    expect(passwordSchema('id').safeParse({ ...form, password_confirmation: 'b' }).success).toBe(true);
  });
});
