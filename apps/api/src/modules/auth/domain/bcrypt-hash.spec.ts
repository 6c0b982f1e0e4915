import { describe, expect, it } from '@jest/globals';
import { isOutdated, readableHash } from './bcrypt-hash.js';

const REST = 'abcdefghijklmnopqrstuu5s0jwyFa9kzbqDo9GrmW3eH6q0vWqbK';

describe('stored password hashes', () => {
  it.each([
    [`$2y$12$${REST}`, `$2b$12$${REST}`],
    [`$2b$12$${REST}`, `$2b$12$${REST}`],
    [`$2a$10$${REST}`, `$2a$10$${REST}`],
  ])('%s is read as %s', (stored, read) => {
    expect(readableHash(stored)).toBe(read);
  });

  it.each([
    [`$2b$12$${REST}`, 12, false],
    [`$2b$10$${REST}`, 12, true],
    [`$2y$12$${REST}`, 12, true],
    [`$2b$04$${REST}`, 4, false],
    ['plain', 12, true],
  ])('%s at cost %i: outdated %p', (stored, rounds, outdated) => {
    expect(isOutdated(stored, rounds)).toBe(outdated);
  });
});
