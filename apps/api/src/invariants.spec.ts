import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { INVARIANTS } from './invariants.js';

const { rules, figures } = INVARIANTS;
const guide = readFileSync(new URL('../../../docs/money-health.md', import.meta.url), 'utf8');

describe('what must always hold', () => {
  it('has names of its own, each with its owner', () => {
    const ids = [...rules, ...figures].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+\.[a-z_]+$/.test(id))).toEqual([]);
  });

  it.each([...rules])('$id is a sentence in both languages', ({ sentence }) => {
    expect([sentence.id, sentence.en]).toEqual([
      expect.stringMatching(/^[A-Z].*\.$/),
      expect.stringMatching(/^[A-Z].*\.$/),
    ]);
    expect(sentence.id).not.toBe(sentence.en);
  });

  it.each([...rules])('$id has a section in the guide', ({ id }) => {
    expect(guide).toContain(`### \`${id}\``);
  });

  it.each([...figures])('$id stands in the guide', ({ id }) => {
    expect(guide).toContain(`\`${id}\``);
  });
});
