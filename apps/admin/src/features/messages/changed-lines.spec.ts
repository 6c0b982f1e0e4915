import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedLines } from './changed-lines.js';

describe('what changed in a text', () => {
  it.each([
    ['a\nb\nc', 'a\nx\nc', '…\nb\n…', '…\nx\n…'],
    ['a\nb', 'a\nb\nc', '…', '…\nc'],
    ['a\nb', 'b', 'a\n…', '…'],
    ['a', 'x', 'a', 'x'],
    ['a\na', 'a', '…\na', '…'],
  ])('from %j to %j', (before, now, shownBefore, shownNow) => {
    expect(changedLines(before, now)).toEqual({ before: shownBefore, now: shownNow });
  });

  it('is no more than the texts and the signs, and the same backwards', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, now) => {
        const shown = changedLines(before, now);
        const back = changedLines(now, before);
        expect(back).toEqual({ before: shown.now, now: shown.before });
        for (const line of shown.before.split('\n')) expect([...before.split('\n'), '…']).toContain(line);
        expect(shown.before === shown.now).toBe(before === now);
      }),
    );
  });
});
