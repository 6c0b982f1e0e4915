import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { refDebounced } from '@vueuse/core';
import { computed, reactive } from 'vue';
import type { MessageTemplate } from '../../shell/api/types.js';
import { previewTemplate, resetTemplate, saveTemplate } from './messages.api.js';

type Language = MessageTemplate['language'];

const PAUSE_MS = 300;

/** The texts of one kind in both languages while they are being worded, and how they would look. */
export function useTemplate(kind: string, templates: () => readonly MessageTemplate[]) {
  const queries = useQueryClient();
  const stored = (language: Language) =>
    templates().find((template) => template.language === language) as MessageTemplate;
  const typed = reactive({ id: stored('id').text, en: stored('en').text });
  const settled = refDebounced(
    computed(() => ({ ...typed })),
    PAUSE_MS,
  );
  const preview = useQuery({
    queryKey: computed(() => ['templates', 'preview', kind, settled.value]),
    queryFn: ({ signal }) => previewTemplate(kind, settled.value, signal),
    placeholderData: keepPreviousData,
  });

  const isDirty = (language: Language) => typed[language].trim() !== stored(language).text;
  const renew = () => queries.invalidateQueries({ queryKey: ['templates', 'list'] });

  async function save(language: Language): Promise<void> {
    typed[language] = (await saveTemplate(kind, language, typed[language])).text;
    await renew();
  }

  async function reset(language: Language): Promise<void> {
    typed[language] = (await resetTemplate(kind, language)).text;
    await renew();
  }

  return { typed, stored, preview: preview.data, isDirty, save, reset };
}
