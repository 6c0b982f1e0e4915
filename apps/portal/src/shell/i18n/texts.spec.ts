import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locale } from '@teamanubot/phrases';
import { createI18n } from 'vue-i18n';
import type { Messages } from '../feature.js';
import shellEn from './texts.en.js';
import shellId from './texts.id.js';

const SHELL: Record<Locale, Messages> = { id: shellId, en: shellEn };

const source = join(__dirname, '../..');

/** All texts of a language as the pages see them: the shell's, and each feature's under its name. */
async function textsOf(locale: Locale): Promise<Messages> {
  const features = readdirSync(join(source, 'features')).map(async (name) => {
    const file = join(source, 'features', name, 'texts', `${locale}.ts`);
    const { default: texts } = (await import(file)) as { default: Messages };
    return [name, texts] as const;
  });
  return { ...SHELL[locale], ...Object.fromEntries(await Promise.all(features)) };
}

function leaves(messages: Messages, path = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** Keys written out in the code: `t('…')`, `$t('…')`, `keypath="…"`, `title: '…'` of a route. */
function usedKeys(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(vue|ts)$/.test(path) && !/spec\.ts$|texts/.test(path),
  );
  const pattern = /(?:\bt\(|\$t\(|keypath=|title: |[?:] )["']([a-z]\w*(?:\.\w+)+)["']/gi;
  return files.flatMap((path) =>
    [...readFileSync(join(source, path), 'utf8').matchAll(pattern)].map(([, key]) => key ?? ''),
  );
}

describe('the texts', () => {
  const texts = {} as Record<Locale, Messages>;
  const keys = (locale: Locale) => new Map(leaves(texts[locale]));

  beforeAll(async () => {
    texts.id = await textsOf('id');
    texts.en = await textsOf('en');
  });

  it('exist in both languages, with the same places to fill', () => {
    const english = keys('en');
    expect([...english.keys()]).toEqual([...keys('id').keys()]);
    for (const [key, text] of keys('id')) {
      expect([key, names(english.get(key) ?? '')]).toEqual([key, names(text)]);
    }
  });

  it('hold every key that the code asks for', () => {
    const used = usedKeys();
    const known = keys('id');
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });

  it.each(['id', 'en'] as const)('can be read as messages (%s)', (locale) => {
    const i18n = createI18n({ legacy: false, locale });
    i18n.global.setLocaleMessage(locale, texts[locale]);
    for (const [key, text] of keys(locale)) {
      const filled = Object.fromEntries(names(text).map((name) => [name ?? '', 'X']));
      const read = text.replace(/\{'@'\}/g, '@').replace(/\{\w+\}/g, 'X');
      expect([key, i18n.global.t(key, filled)]).toEqual([key, read]);
    }
  });
});
