import { uiPhrases, type Locale } from '@teamanubot/phrases';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';

/** The language that the person chose, and the shared words in it. */
export function useUiText() {
  const { locale } = useI18n({ useScope: 'global' });
  const language = computed(() => locale.value as Locale);
  return { language, words: computed(() => uiPhrases[language.value]) };
}
