import type { DropdownMenuItem } from '@nuxt/ui';
import { LOCALES, type Locale } from '@teamanubot/phrases';
import { useUiText } from '@teamanubot/ui';
import { THEMES, usePreferences, type Theme } from '@teamanubot/ui/shell';
import { computed } from 'vue';

/** Each in its own language, so that whoever reads only that one finds it. */
export const LANGUAGE_NAMES: Record<Locale, string> = { id: 'Bahasa Indonesia', en: 'English' };
export const THEME_ICONS: Record<Theme, string> = {
  system: 'i-lucide-monitor-smartphone',
  light: 'i-lucide-sun',
  dark: 'i-lucide-moon',
};

/** Language and appearance as entries of a menu. */
export function usePreferenceItems() {
  const preferences = usePreferences();
  const { words } = useUiText();

  const languages = computed<DropdownMenuItem[]>(() =>
    LOCALES.map((locale) => ({
      label: LANGUAGE_NAMES[locale],
      type: 'checkbox',
      checked: preferences.locale === locale,
      onUpdateChecked: () => {
        preferences.locale = locale;
      },
    })),
  );
  const themes = computed<DropdownMenuItem[]>(() =>
    THEMES.map((theme) => ({
      label: words.value.theme[theme],
      icon: THEME_ICONS[theme],
      type: 'checkbox',
      checked: preferences.theme === theme,
      onUpdateChecked: () => {
        preferences.theme = theme;
      },
    })),
  );
  return { languages, themes };
}
