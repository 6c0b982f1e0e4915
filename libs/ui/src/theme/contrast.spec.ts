import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contrast } from './contrast.js';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

/** Every text and the grounds on which it is set: at least 4.5:1 (WCAG 2.2, 1.4.3). */
const TEXTS: Record<string, readonly string[]> = {
  '--ui-text-highlighted': ['--anu-paper', '--anu-card', '--ui-bg-elevated', '--anu-soon', '--anu-tint'],
  '--ui-text': ['--anu-paper', '--anu-card', '--ui-bg', '--ui-bg-elevated'],
  '--ui-text-toned': ['--anu-paper', '--anu-card', '--ui-bg', '--ui-bg-elevated', '--anu-soon'],
  '--ui-text-muted': ['--anu-paper', '--anu-card', '--ui-bg', '--ui-bg-elevated'],
  '--ui-text-dimmed': ['--anu-card', '--ui-bg'],
  '--ui-text-inverted': ['--ui-primary', '--ui-error', '--ui-bg-inverted'],
  '--ui-primary': ['--anu-paper', '--anu-card', '--ui-bg'],
  '--ui-error': ['--anu-paper', '--anu-card', '--ui-bg'],
  '--anu-on-deep': ['--anu-deep'],
  '--anu-on-deep-soft': ['--anu-deep'],
  '--anu-on-tint': ['--anu-tint'],
  '--anu-on-soon': ['--anu-soon'],
  '--anu-on-lost': ['--anu-lost'],
};

/** Edges and marks that one has to see to use a control: at least 3:1 (1.4.11). */
const EDGES: Record<string, readonly string[]> = {
  '--ui-border-accented': ['--anu-paper', '--anu-card', '--ui-bg'],
  '--ui-error': ['--anu-card'],
  '--ui-warning': ['--anu-card', '--anu-soon'],
  '--ui-primary': ['--anu-tint'],
};

/** The tokens of one theme: what `:root` says, then what the theme says itself. */
function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selector.includes('.dark') && theme === 'light') continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) tokens.set(name, value);
  }
  return tokens;
}

function resolve(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name);
  if (!value) throw new Error(`${name} is not in tokens.css`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value.trim())?.[1];
  return reference ? resolve(tokens, reference) : value;
}

const pairs = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const));

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const ratio = (one: string, other: string) => contrast(resolve(tokens, one), resolve(tokens, other));

  it.each(pairs(TEXTS))('%s reads well on %s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(EDGES))('%s is seen on %s', (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('agrees with the ends of the scale', () => {
    expect(contrast('oklch(1 0 0)', 'oklch(0 0 0)')).toBeCloseTo(21, 1);
    expect(contrast('oklch(0.5 0.1 180)', 'oklch(0.5 0.1 180)')).toBe(1);
  });
});
