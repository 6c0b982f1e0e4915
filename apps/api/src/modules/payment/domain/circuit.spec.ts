import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterSilence, allowance, FAILURES_TO_REST, WELL, type Circuit } from './circuit.js';

const now = new Date('2026-12-24T07:05:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const silent = (times: number): Circuit =>
  Array.from({ length: times }).reduce<Circuit>((circuit) => afterSilence(circuit, now), WELL);

describe('while Midtrans answers', () => {
  it('all that is wanted is asked, also after a few failures', () => {
    expect(allowance(WELL, 5, now)).toBe(5);
    expect(allowance(silent(FAILURES_TO_REST - 1), 5, now)).toBe(5);
  });
});

describe('after some failures in a row', () => {
  const resting = silent(FAILURES_TO_REST);

  it('nothing is asked for a while, then one probe at a time', () => {
    expect([0, 4, 5, 60].map((seconds) => allowance(resting, 5, later(seconds)))).toEqual([0, 0, 1, 1]);
  });

  it('each probe that fails makes the rest longer, up to two minutes', () => {
    const rests = [0, 1, 2, 3, 4, 5, 20].map((more) => {
      const { restsUntil } = silent(FAILURES_TO_REST + more);
      return ((restsUntil?.getTime() ?? 0) - now.getTime()) / 1_000;
    });
    expect(rests).toEqual([5, 10, 20, 40, 80, 120, 120]);
  });

  it('a probe that nobody wants is not made', () => {
    expect(allowance(resting, 0, later(60))).toBe(0);
  });
});

describe('in an outage of a day', () => {
  it('few probes are made, however many orders wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (wanted) => {
        let circuit = WELL;
        let asked = 0;
        for (let second = 0; second < 86_400; second += 2) {
          const allowed = allowance(circuit, wanted, later(second));
          asked += allowed;
          for (let each = 0; each < allowed; each++) circuit = afterSilence(circuit, later(second));
        }
        expect(asked).toBeLessThan(86_400 / 120 + 120);
      }),
      { numRuns: 10 },
    );
  });
});
