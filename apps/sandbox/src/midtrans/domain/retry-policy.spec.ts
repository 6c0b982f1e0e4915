import { describe, expect, it } from '@jest/globals';
import type { Outcome } from './order.js';
import { afterTry, RETRY_WAITS_MS } from './retry-policy.js';

const answered = (status: number): Outcome => ({ status, answer: '' });
const unanswered: Outcome = { status: null, error: 'no answer in time' };

/** Nominal waits in minutes until it gives up. */
function waits(outcome: Outcome): number[] {
  const minutes: number[] = [];
  for (let triesDone = 1; ; triesDone += 1) {
    const verdict = afterTry(outcome, triesDone);
    if (verdict.kind !== 'retry') return minutes;
    minutes.push(verdict.nominalWaitMs / 60_000);
  }
}

describe('how often a notification is tried again', () => {
  it.each<[string, Outcome, number[]]>([
    ['500', answered(500), [2]],
    ['503', answered(503), [2, 10, 30, 90]],
    ['400', answered(400), [2, 10]],
    ['404', answered(404), [2, 10]],
    ['301', answered(301), []],
    ['302', answered(302), []],
    ['303', answered(303), []],
    ['a redirect with too many hops', answered(307), [2, 10, 30, 90, 210]],
    ['401', answered(401), [2, 10, 30, 90, 210]],
    ['502', answered(502), [2, 10, 30, 90, 210]],
    ['no answer', unanswered, [2, 10, 30, 90, 210]],
  ])('after %s', (_, outcome, expected) => {
    expect(waits(outcome)).toEqual(expected);
    expect(afterTry(outcome, expected.length + 1)).toEqual({ kind: 'failed' });
  });

  it.each([200, 201, 204, 299])('%i ends it', (status) => {
    expect(afterTry(answered(status), 1)).toEqual({ kind: 'delivered' });
  });

  it('counts the tries of all answers together', () => {
    expect(afterTry(answered(500), 2)).toEqual({ kind: 'failed' });
    expect(afterTry(answered(503), 4)).toEqual({ kind: 'retry', nominalWaitMs: RETRY_WAITS_MS[3] });
  });
});
