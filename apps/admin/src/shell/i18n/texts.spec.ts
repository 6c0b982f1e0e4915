import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Locale } from '@teamanubot/phrases';
import type { Messages } from '../feature.js';
import { features } from '../features.js';
import shellEn from './texts.en.js';
import shellId from './texts.id.js';

const SHELL: Record<Locale, Messages> = { id: shellId, en: shellEn };
const SOURCE = join(__dirname, '../..');

/** All sentences of a language by key, as the pages see them. */
async function sentences(locale: Locale): Promise<Map<string, string>> {
  const loaded = features.map(async ({ name, texts }) => [name, (await texts[locale]()).default] as const);
  return new Map(leaves({ ...SHELL[locale], ...Object.fromEntries(await Promise.all(loaded)) }));
}

function leaves(messages: Messages, path = ''): [key: string, sentence: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const placesIn = (sentence: string | undefined) => [...new Set(sentence?.match(/\{\w+\}/g))].sort();

/** Keys that stand whole in the code: `t('…')`, `title: '…'`, `label: '…'`. */
function usedKeys(): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.(vue|ts)$/.test(file) && !/texts|\.spec\.ts$/.test(file));
  return code.flatMap((file) =>
    [
      ...readFileSync(join(SOURCE, file), 'utf8').matchAll(
        /(?:\bt\(|title: |label: )'([a-z]\w*(?:\.\w+)+)'/gi,
      ),
    ].map(([, key = '']) => key),
  );
}

describe('the texts', () => {
  it('have the same places to fill in both languages', async () => {
    const [indonesian, english] = [await sentences('id'), await sentences('en')];
    expect([...english.keys()]).toEqual([...indonesian.keys()]);
    for (const [key, sentence] of indonesian)
      expect([key, placesIn(english.get(key))]).toEqual([key, placesIn(sentence)]);
  });

  it('hold every key that the code asks for', async () => {
    const known = await sentences('id');
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });
});
