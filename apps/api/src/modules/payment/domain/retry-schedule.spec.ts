import { describe, expect, it } from '@jest/globals';
import { retryWait } from './retry-schedule.js';

describe('a notification that waits', () => {
  it('is tried again after 2 s, then twice as late each time, up to 10 min', () => {
    const seconds = Array.from({ length: 12 }, (_, index) => retryWait(index + 1) / 1_000);
    expect(seconds).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600]);
  });

  it('is tried again after a finite time however often it was tried', () => {
    expect([retryWait(0), retryWait(5_000)]).toEqual([2_000, 600_000]);
  });
});
