import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { admitted, burstOf, fullAllowance, refill, reserveOf, spend } from './sending-rate.js';
import type { Urgency } from './urgency.js';

const START = new Date('2026-12-24T07:05:00Z');
const later = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);
const many = (urgency: Urgency, count: number): Urgency[] => Array.from({ length: count }, () => urgency);

const aRate = fc.integer({ min: 10, max: 6_000 });

describe('the rate of sending', () => {
  it.each([
    [10, 2, 1],
    [60, 15, 3],
    [600, 150, 37],
  ])('of %i a minute is at most %i at once, of which %i are kept for codes', (perMinute, burst, reserve) => {
    expect([burstOf(perMinute), reserveOf(perMinute)]).toEqual([burst, reserve]);
    expect(admitted(fullAllowance(perMinute, START), many('other', burst), perMinute)).toBe(burst - reserve);
    expect(admitted(fullAllowance(perMinute, START), many('otp', burst + 1), perMinute)).toBe(burst);
  });

  it('still lets a code go when others have used up theirs', () => {
    const used = spend(fullAllowance(60, START), 12);
    expect(admitted(used, many('payment', 5), 60)).toBe(0);
    expect(admitted(used, ['otp', 'payment'], 60)).toBe(1);
  });

  it('gives nothing for a moment that lies before the last one, and takes nothing back', () => {
    const used = spend(fullAllowance(60, START), 12);
    expect(refill(used, 60, later(START, -60_000))).toEqual(used);
  });

  it('goes on after a clock was set back, without a gift', () => {
    const used = spend(fullAllowance(60, START), 15);
    const before = later(START, -3_600_000);
    expect(refill(used, 60, before)).toEqual({ left: 0, at: before });
    expect(refill(refill(used, 60, before), 60, later(before, 4_000)).left).toBeCloseTo(3);
  });

  it('never lets more than a minute’s messages go in any minute, whatever is asked for and when', () => {
    const asking = fc.tuple(fc.nat(20_000), fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(aRate, fc.array(asking, { maxLength: 60 }), (perMinute, askings) => {
        let now = START;
        let allowance = fullAllowance(perMinute, now);
        const sent: { at: Date; count: number }[] = [];
        for (const [pause, otps, others] of askings) {
          now = later(now, pause);
          allowance = refill(allowance, perMinute, now);
          const count = admitted(allowance, [...many('otp', otps), ...many('other', others)], perMinute);
          allowance = spend(allowance, count);
          sent.push({ at: now, count });
        }
        for (const { at: end } of sent) {
          const within = sent.filter(({ at }) => at <= end && at > later(end, -60_000));
          expect(within.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(perMinute + 1e-6);
        }
      }),
    );
  });

  it('always has one for a code soon, however greedy the others are', () => {
    fc.assert(
      fc.property(aRate, fc.array(fc.nat(5_000), { maxLength: 40 }), (perMinute, pauses) => {
        let now = START;
        let allowance = fullAllowance(perMinute, now);
        for (const pause of pauses) {
          now = later(now, pause);
          allowance = refill(allowance, perMinute, now);
          allowance = spend(allowance, admitted(allowance, many('other', 1_000), perMinute));
          expect(admitted(allowance, ['otp'], perMinute)).toBe(1);
        }
      }),
    );
  });
});
