import { afterEach, describe, expect, it, jest } from '@jest/globals';
import bcrypt from 'bcrypt';
import { PasswordHasher } from './password-hasher.js';

const hasher = new PasswordHasher({ bcryptRounds: 4 });
const PASSWORD = 'kopi-tubruk-3-gelas';

describe('password hashes', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('fit their password and no other', async () => {
    const hash = await hasher.hash(PASSWORD);
    expect(await hasher.matches(PASSWORD, hash)).toBe(true);
    expect(await hasher.matches(`${PASSWORD} `, hash)).toBe(false);
  });

  it('of the former application fit as well', async () => {
    const hash = (await bcrypt.hash(PASSWORD, 4)).replace('$2b$', '$2y$');
    expect(await bcrypt.compare(PASSWORD, hash)).toBe(false);
    expect(await hasher.matches(PASSWORD, hash)).toBe(true);
  });

  it('cost the same work when there is none to compare with', async () => {
    const compare = jest.spyOn(bcrypt, 'compare');
    expect(await hasher.matches(PASSWORD, undefined)).toBe(false);
    expect(compare).toHaveBeenCalledTimes(1);
    expect(bcrypt.getRounds(String(compare.mock.calls[0]?.[1]))).toBe(4);
  });

  it('never fit nothing at all, nor what is no hash', async () => {
    for (const hash of ['', 'plain', '$2y$']) expect(await hasher.matches(PASSWORD, hash)).toBe(false);
  });

  it('are made anew when they cost less than today', async () => {
    expect(await hasher.renewal(PASSWORD, await hasher.hash(PASSWORD))).toBeUndefined();
    const renewed = await hasher.renewal(PASSWORD, await bcrypt.hash(PASSWORD, 5));
    expect(bcrypt.getRounds(String(renewed))).toBe(4);
  });
});
