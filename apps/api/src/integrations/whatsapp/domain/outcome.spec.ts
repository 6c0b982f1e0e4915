import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_PAUSE } from './breaker.js';
import { afterFailure, backoff, MAX_ATTEMPTS, refusal } from './outcome.js';

const HOUR = 3_600_000;
const NOW = new Date('2026-12-01T05:00:00Z');
const after = (attempts: number) => ({ attempts, notAfter: null });
const busy = { reason: 'answered 503', permanent: false };

describe('how a try ends', () => {
  it.each([
    [null, undefined],
    [new Date(NOW.getTime() + 1), undefined],
    [NOW, 'dropped'],
    [new Date(NOW.getTime() - 1), 'dropped'],
  ])('a message that is useful until %p at 05.00 ends as %p before it is sent', (notAfter, state) => {
    expect(refusal({ notAfter, attempts: 1 }, NOW)?.state).toBe(state);
  });

  it('does not try for ever what kills its sender', () => {
    expect(refusal({ notAfter: null, attempts: MAX_ATTEMPTS }, NOW)).toBeUndefined();
    expect(refusal({ notAfter: null, attempts: MAX_ATTEMPTS + 1 }, NOW)?.state).toBe('failed');
  });

  it('gives up at once on what would be refused again', () => {
    expect(afterFailure({ reason: 'answered 400', permanent: true }, after(1), 0)).toEqual({
      state: 'failed',
      reason: 'answered 400',
    });
  });

  it('goes on until the last try, and not beyond', () => {
    expect(afterFailure(busy, after(MAX_ATTEMPTS - 1), 0).state).toBe('queued');
    expect(afterFailure(busy, after(MAX_ATTEMPTS), 0).state).toBe('failed');
  });

  it('does not use up tries while the gateway is away', () => {
    const outcome = afterFailure({ ...busy, away: true }, after(MAX_ATTEMPTS), 0.5);
    expect(outcome).toEqual({ state: 'queued', reason: 'answered 503', wait: 90_000, counts: false });
  });

  it('lets the next probe of a gateway that is away be another message, but keeps codes near', () => {
    const away = { ...busy, away: true };
    expect(afterFailure(away, after(1), 0)).toMatchObject({ wait: LONGEST_PAUSE });
    expect(afterFailure(away, { attempts: 1, notAfter: NOW }, 1)).toMatchObject({ wait: 5_000 });
  });

  it('outlasts a gateway that is down for an hour, however the dice fall', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => backoff(index + 1, 0));
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(HOUR);
  });

  it('waits between half and all of a doubling, at most ten minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const full = Math.min(5_000 * 2 ** (attempts - 1), 600_000);
          expect(backoff(attempts, random)).toBeGreaterThanOrEqual(full / 2);
          expect(backoff(attempts, random)).toBeLessThanOrEqual(full);
        },
      ),
    );
  });
});
