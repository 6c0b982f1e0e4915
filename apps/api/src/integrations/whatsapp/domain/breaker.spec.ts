import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  admits,
  afterAnswer,
  afterEntry,
  afterLeaving,
  afterSilence,
  type Breaker,
  type BreakerState,
  CLOSED,
  FAILURES_TO_OPEN,
  FIRST_PAUSE,
  LONGEST_PAUSE,
  NEXT_STATES,
} from './breaker.js';

const START = new Date('2026-12-24T07:05:00Z');
const at = (milliseconds: number) => new Date(START.getTime() + milliseconds);

const opened = (now = START): Breaker =>
  Array.from({ length: FAILURES_TO_OPEN }).reduce<Breaker>((breaker) => afterSilence(breaker, now), CLOSED);

describe('a circuit breaker', () => {
  it('lets everything pass until so many failures came one after the other', () => {
    let breaker: Breaker = CLOSED;
    for (let n = 1; n < FAILURES_TO_OPEN; n++) breaker = afterSilence(breaker, START);
    expect(admits(breaker, START)).toBe(true);
    expect(admits(afterSilence(breaker, START), START)).toBe(false);
    expect(afterSilence(afterAnswer(), START)).toEqual({ state: 'closed', failures: 1 });
  });

  it('lets one message probe after the pause, and no other beside it', () => {
    const breaker = opened();
    expect(admits(breaker, at(FIRST_PAUSE - 1))).toBe(false);
    expect(admits(breaker, at(FIRST_PAUSE))).toBe(true);
    expect(admits(afterEntry(breaker), at(FIRST_PAUSE))).toBe(false);
  });

  it('closes when the probe arrives, and waits twice as long when it does not', () => {
    const probing = afterEntry(opened());
    expect(afterAnswer()).toEqual(CLOSED);
    expect(afterSilence(probing, at(9_000))).toEqual({
      state: 'open',
      since: at(9_000),
      pause: 2 * FIRST_PAUSE,
    });
  });

  it('lets another one probe when the first had nothing to hand over', () => {
    const breaker = opened();
    expect(afterLeaving(afterEntry(breaker))).toEqual(breaker);
    expect(admits(afterLeaving(afterEntry(breaker)), at(FIRST_PAUSE))).toBe(true);
    expect(afterLeaving(CLOSED)).toBe(CLOSED);
  });

  it('does not count what was under way when it opened', () => {
    const breaker = opened();
    expect(afterSilence(breaker, at(4_000))).toBe(breaker);
  });

  it('does not stay open because a clock was set back', () => {
    expect(admits(opened(at(86_400_000)), START)).toBe(true);
  });

  it('probes a gateway that is down for an hour a few times, not hundreds of times', () => {
    let breaker = opened();
    let probes = 0;
    for (let second = 0; second < 3_600; second++) {
      const now = at(second * 1_000);
      if (!admits(breaker, now)) continue;
      probes += 1;
      breaker = afterSilence(afterEntry(breaker), now);
    }
    expect(probes).toBeGreaterThan(50);
    expect(probes).toBeLessThan(70);
  });

  it('goes only where its table says, and never waits longer than a minute', () => {
    const step = fc.constantFrom('enter', 'leave', 'answer', 'silence', 'wait');
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(120_000)), { maxLength: 100 }), (steps) => {
        let breaker: Breaker = CLOSED;
        let now = START;
        for (const [what, milliseconds] of steps) {
          const before: BreakerState = breaker.state;
          if (what === 'wait') now = new Date(now.getTime() + milliseconds);
          if (what === 'enter' && admits(breaker, now)) breaker = afterEntry(breaker);
          if (what === 'leave') breaker = afterLeaving(breaker);
          if (what === 'answer') breaker = afterAnswer();
          if (what === 'silence') breaker = afterSilence(breaker, now);
          if (breaker.state !== before) expect(NEXT_STATES[before]).toContain(breaker.state);
          if (breaker.state === 'open')
            expect(admits(breaker, new Date(now.getTime() + LONGEST_PAUSE))).toBe(true);
        }
      }),
    );
  });
});
