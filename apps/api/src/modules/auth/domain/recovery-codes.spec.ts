import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatRecoveryCode, hashRecoveryCode, RECOVERY_BYTES } from './recovery-codes.js';

const bytes = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });

describe('a recovery code', () => {
  it('is four groups of four', () => {
    fc.assert(fc.property(bytes, (each) => /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/.test(formatRecoveryCode(each))));
  });

  it.each([
    (code: string) => code.toLowerCase(),
    (code: string) => code.replaceAll('-', ' '),
    (code: string) => ` ${code} `,
  ])('is the same however it is typed', (retyped) => {
    fc.assert(
      fc.property(bytes, (each) => {
        const code = formatRecoveryCode(each);
        return hashRecoveryCode(retyped(code)) === hashRecoveryCode(code);
      }),
    );
  });

  it('is not told by what is kept of it', () => {
    const code = formatRecoveryCode(new Uint8Array(RECOVERY_BYTES));
    expect(hashRecoveryCode(code)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashRecoveryCode(code)).not.toBe(hashRecoveryCode(code.replace('A', 'B')));
  });
});
