import { describe, expect, it } from '@jest/globals';
import type { CompensationDetail } from '../../shell/api/types.js';
import { progressOf } from './progress.js';

describe('how far a compensation is', () => {
  it.each([
    ['applying', { waiting: 3, given: 6, ended: 1 }, { done: 7, of: 10 }],
    ['applied', { given: 9, ended: 1 }, { done: 10, of: 10 }],
    ['undoing', { given: 4, undone: 5, ended: 1 }, { done: 5, of: 9 }],
    ['undone', { undone: 9, stopped: 1 }, { done: 9, of: 9 }],
  ] as const)('when %s with %j', (state, outcomes, progress) => {
    expect(progressOf({ state, rentals: 10, outcomes } as unknown as CompensationDetail)).toEqual(progress);
  });
});
