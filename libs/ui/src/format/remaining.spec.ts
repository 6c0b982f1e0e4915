import { describe, expect, it } from '@jest/globals';
import { endsSoon, remainingShare, remainingText } from './remaining.js';

const now = new Date('2026-12-01T00:00:00Z');
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();

describe('remainingText', () => {
  it.each([
    [12 * 24, 'sisa 12 hari'],
    [30 * 24 - 0.01, 'sisa 30 hari'],
    [12 * 24 + 11, 'sisa 12 hari'],
    [35, 'sisa 1 hari'],
    [24, 'sisa 1 hari'],
    [23.99, 'sisa 23 jam'],
    [1, 'sisa 1 jam'],
    [0.5, 'sisa 30 menit'],
    [0.001, 'sisa 1 menit'],
    [0, 'sudah habis'],
    [-5, 'sudah habis'],
  ])('%d hours ahead: %s', (hours, text) => {
    expect(remainingText(after(hours), now, 'id')).toBe(text);
  });

  it('counts in English', () => {
    expect(remainingText(after(24), now, 'en')).toBe('1 day left');
    expect(remainingText(after(48), now, 'en')).toBe('2 days left');
  });
});

describe('endsSoon', () => {
  it.each([
    [72, true],
    [72.01, false],
    [0.01, true],
    [0, false],
    [-1, false],
  ])('%d hours ahead: %s', (hours, soon) => {
    expect(endsSoon(after(hours), now)).toBe(soon);
  });
});

describe('remainingShare', () => {
  it.each([
    [-10, 10, 0.5],
    [0, 10, 1],
    [5, 10, 1],
    [-10, -1, 0],
    [3, 3, 0],
  ])('from %d to %d hours: %d', (from, to, share) => {
    expect(remainingShare(after(from), after(to), now)).toBeCloseTo(share);
  });
});
