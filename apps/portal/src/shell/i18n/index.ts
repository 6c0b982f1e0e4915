import { DEFAULT_LOCALE, type Locale } from '@teamanubot/phrases';
import { createI18n } from 'vue-i18n';
import type { Feature, TextBundle } from '../feature.js';
import shellTexts from './texts.id.js';

export const i18n = createI18n({
  legacy: false,
  locale: DEFAULT_LOCALE as string,
  fallbackLocale: DEFAULT_LOCALE,
  messages: { [DEFAULT_LOCALE]: shellTexts },
});

const SHELL: TextBundle = {
  name: 'shell',
  texts: {
    id: () => Promise.resolve({ default: shellTexts }),
    en: () => import('./texts.en.js'),
  },
};

const loaded = new Set<string>();

/** Loads the texts of the shell, of one feature and of what it shares, in a language, once. */
export async function loadTexts(locale: Locale, feature?: Feature): Promise<void> {
  const missing = [SHELL, ...(feature ? [feature, ...(feature.shares ?? [])] : [])].filter(
    ({ name }) => !loaded.has(`${locale}/${name}`),
  );
  await Promise.all(
    missing.map(async ({ name, texts }) => {
      const { default: messages } = await texts[locale]();
      i18n.global.mergeLocaleMessage(locale, name === SHELL.name ? messages : { [name]: messages });
      loaded.add(`${locale}/${name}`);
    }),
  );
}

export function showLanguage(locale: Locale): void {
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
}

export function shownLanguage(): Locale {
  return i18n.global.locale.value as Locale;
}
