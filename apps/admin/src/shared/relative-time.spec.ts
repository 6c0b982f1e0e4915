import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { relativeTime } from './relative-time.js';

const NOW = new Date('2026-12-31T10:00:00.000Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000).toISOString();

describe('relativeTime', () => {
  it.each([
    [0, 'sekarang', 'now'],
    [59, 'sekarang', 'now'],
    [60, '1 menit yang lalu', '1 minute ago'],
    [3_599, '59 menit yang lalu', '59 minutes ago'],
    [3_600, '1 jam yang lalu', '1 hour ago'],
    [86_399, '23 jam yang lalu', '23 hours ago'],
    [86_400, '1 hari yang lalu', '1 day ago'],
    [7 * 86_400 - 1, '6 hari yang lalu', '6 days ago'],
    [7 * 86_400, '24 Des 2026', '24 Dec 2026'],
  ])('%d seconds ago', (seconds, indonesian, english) => {
    expect([relativeTime(ago(seconds), NOW, 'id'), relativeTime(ago(seconds), NOW, 'en')]).toEqual([
      indonesian,
      english,
    ]);
  });

  it('says the day of WIB', () => {
    expect(relativeTime('2026-12-01T17:30:00.000Z', NOW, 'id')).toBe('2 Des 2026');
  });

  it('takes a moment that is still to come for now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (seconds) => {
        expect(relativeTime(ago(-seconds), NOW, 'id')).toBe('sekarang');
      }),
    );
  });
});
