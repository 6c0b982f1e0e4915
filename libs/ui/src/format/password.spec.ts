import { describe, expect, it } from '@jest/globals';
import { passwordStrength } from './password.js';

describe('passwordStrength', () => {
  it.each([
    ['', 'weak'],
    ['Ab1!', 'weak'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['bandung8', 'fair'],
    ['bandungraya', 'fair'],
    ['Bandung2026', 'strong'],
    ['hujan di bulan juni', 'strong'],
  ] as const)('%s is %s', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });
});
