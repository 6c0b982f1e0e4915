import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptedStep, codeAt, otpauthUrl, stepAt } from './totp.js';

/** The secret of the test vectors of RFC 4226, appendix D, and RFC 6238, appendix B. */
const SECRET = Buffer.from('12345678901234567890');
const AT = new Date('2026-11-28T10:00:15Z');
const STEP = stepAt(AT);

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('a code', () => {
  it.each(
    ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].map(
      (code, step) => [step, code],
    ),
  )('of step %i is %s, as RFC 4226 says', (step, code) => {
    expect(codeAt(SECRET, Number(step))).toBe(code);
  });

  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at second %i is %s, as RFC 6238 says', (second, code) => {
    expect(codeAt(SECRET, stepAt(new Date(second * 1000)), 8)).toBe(code);
  });
});

describe('a code that is entered', () => {
  const entered = (offset: number, last: number | null = null) =>
    acceptedStep(SECRET, codeAt(SECRET, STEP + offset), { now: AT, last });

  it.each([-1, 0, 1])('is accepted %i steps off', (offset) => {
    expect(entered(offset)).toBe(STEP + offset);
  });

  it.each([-2, 2, 1000])('is refused %i steps off', (offset) => {
    expect(entered(offset)).toBeUndefined();
  });

  it('is refused the second time, and so is every older one', () => {
    expect(entered(0, STEP)).toBeUndefined();
    expect(entered(-1, STEP)).toBeUndefined();
    expect(entered(1, STEP)).toBe(STEP + 1);
  });

  it('is refused in any other shape, whatever the secret', () => {
    fc.assert(
      fc.property(secrets, fc.string(), (secret, text) => {
        fc.pre(!/^\d{6}$/.test(text));
        return acceptedStep(secret, text, { now: AT, last: null }) === undefined;
      }),
    );
  });

  it('is accepted for whoever has the secret, once', () => {
    fc.assert(
      fc.property(
        secrets,
        fc.date({ min: new Date(60_000), max: new Date(4e12), noInvalidDate: true }),
        (secret, now) => {
          const code = codeAt(secret, stepAt(now));
          const step = acceptedStep(secret, code, { now, last: null });
          return step !== undefined && (acceptedStep(secret, code, { now, last: step }) ?? Infinity) > step;
        },
      ),
    );
  });
});

describe('the address of an authenticator', () => {
  it('names the product, the account and the secret', () => {
    expect(otpauthUrl({ issuer: 'Team Anu', account: 'siti@contoh.id', secret: 'MZXW6YTB' })).toBe(
      'otpauth://totp/Team%20Anu:siti%40contoh.id?secret=MZXW6YTB&issuer=Team%20Anu',
    );
  });
});
