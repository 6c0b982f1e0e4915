import { DEFAULT_LOCALE, LOCALES, type Locale } from '@teamanubot/phrases';
import { defineStore } from 'pinia';
import { ref, watch } from 'vue';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The same key is read by `theme.js`, which paints the first frame. */
const THEME_KEY = 'anu.theme';
const LOCALE_KEY = 'anu.locale';

function kept<Value extends string>(key: string, values: readonly Value[], fallback: Value): Value {
  const value = localStorage.getItem(key);
  return values.find((known) => known === value) ?? fallback;
}

/** Language and appearance, kept on this device. */
export const usePreferences = defineStore('preferences', () => {
  const locale = ref<Locale>(kept(LOCALE_KEY, LOCALES, DEFAULT_LOCALE));
  const theme = ref<Theme>(kept(THEME_KEY, THEMES, 'system'));

  watch(locale, (value) => localStorage.setItem(LOCALE_KEY, value));
  watch(theme, (value) => localStorage.setItem(THEME_KEY, value));

  return { locale, theme };
});
