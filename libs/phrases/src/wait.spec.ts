import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordWait } from './wait.js';

describe('a wait in words', () => {
  it.each([
    [0, '0 detik', '0 seconds'],
    [1, '1 detik', '1 second'],
    [89, '89 detik', '89 seconds'],
    [90, '2 menit', '2 minutes'],
    [3121, '53 menit', '53 minutes'],
    [5340, '89 menit', '89 minutes'],
    [5341, '2 jam', '2 hours'],
    [86_400, '24 jam', '24 hours'],
  ])('of %d s is %s, or %s', (seconds, id, en) => {
    expect([wordWait(seconds, 'id'), wordWait(seconds, 'en')]).toEqual([id, en]);
  });

  it('is never said to be shorter than it is', () => {
    const lengths: Record<string, number> = { detik: 1, menit: 60, jam: 3600 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seconds) => {
        const [count, unit = ''] = wordWait(seconds, 'id').split(' ');
        expect(Number(count) * (lengths[unit] ?? 0)).toBeGreaterThanOrEqual(seconds);
      }),
    );
  });
});
