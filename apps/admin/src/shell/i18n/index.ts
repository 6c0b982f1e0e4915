import { DEFAULT_LOCALE, type Locale } from '@teamanubot/phrases';
import { usePreferences } from '@teamanubot/ui/shell';
import { watch } from 'vue';
import { createI18n } from 'vue-i18n';
import type { Messages } from '../feature.js';
import { features } from '../features.js';
import shellTexts from './texts.id.js';

export const i18n = createI18n({
  legacy: false,
  locale: DEFAULT_LOCALE as string,
  fallbackLocale: DEFAULT_LOCALE,
  messages: { [DEFAULT_LOCALE]: shellTexts },
});

const loaded = new Set<string>([`${DEFAULT_LOCALE}/shell`]);

/** Loads the texts of the shell and of one feature in a language, once. */
export async function loadTexts(locale: Locale, featureName?: string): Promise<void> {
  const feature = features.find(({ name }) => name === featureName);
  await Promise.all([
    once(`${locale}/shell`, async () => {
      const { default: messages } = await import('./texts.en.js');
      i18n.global.mergeLocaleMessage(locale, messages);
    }),
    feature &&
      once(`${locale}/${feature.name}`, async () => {
        const { default: messages } = await feature.texts[locale]();
        i18n.global.mergeLocaleMessage(locale, { [feature.name]: messages } satisfies Messages);
      }),
  ]);
}

/** Shows the chosen language, with the texts of the page that is open. */
export async function followLanguage(openFeature: () => string | undefined): Promise<void> {
  const preferences = usePreferences();
  const show = async (locale: Locale) => {
    await loadTexts(locale, openFeature());
    i18n.global.locale.value = locale;
    document.documentElement.lang = locale;
  };
  watch(() => preferences.locale, show);
  await show(preferences.locale);
}

async function once(key: string, load: () => Promise<void>): Promise<void> {
  if (loaded.has(key)) return;
  await load();
  loaded.add(key);
}
