import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS } from '@teamanubot/contracts';
import en from './en.js';
import id from './id.js';

describe.each([
  ['Indonesian', id],
  ['English', en],
])('the %s words', (_, { action }) => {
  it('tell of all that is done, and of nothing else', () => {
    const told = Object.entries(action).flatMap(([thing, deeds]) =>
      Object.entries(deeds).map(([deed, words]) => [`${thing}.${deed}`, words]),
    );
    expect(told.map(([code]) => code).sort()).toEqual([...AUDIT_ACTIONS].sort());
    expect(new Set(told.map(([, words]) => words)).size).toBe(told.length);
  });
});
