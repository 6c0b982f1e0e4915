import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './stack/paths.mjs';

const DOCUMENTS = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];
const LINK = /\[([^\]]*)\]\(([^)\s]+)\)/g;

interface Link {
  text: string;
  /** Absolute. */
  file: string;
}

function linksOf(document: string): Link[] {
  const source = readFileSync(path.join(ROOT, document), 'utf8');
  return [...source.matchAll(LINK)]
    .map(([, text = '', target = '']) => ({ text, target: target.split('#')[0] ?? '' }))
    .filter(({ target }) => target !== '' && !target.includes('://'))
    .map(({ text, target }) => ({ text, file: path.resolve(ROOT, path.dirname(document), target) }));
}

describe('the documents', () => {
  it.each(DOCUMENTS)('%s has no link that leads nowhere', (document) => {
    expect(linksOf(document).filter(({ file }) => !existsSync(file))).toEqual([]);
  });

  it('name tests by the words that those have', () => {
    const tests = linksOf('docs/payment-pitfalls.md').filter(
      ({ text, file }) => file.endsWith('.spec.ts') && text !== 'its specs',
    );
    expect(tests.length).toBeGreaterThan(40);
    expect(tests.filter(({ text, file }) => !readFileSync(file, 'utf8').includes(text))).toEqual([]);
  });
});
