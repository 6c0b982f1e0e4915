import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { refDebounced } from '@vueuse/core';
import { computed, reactive } from 'vue';
import type { MessageTemplate } from '../../shell/api/types.js';
import { previewTemplate, resetTemplate, saveTemplate } from './messages.api.js';

type Language = MessageTemplate['language'];

/** A wording that is stored, or, with null, the shipped one. */
export type Wording = Pick<MessageTemplate, 'text' | 'updated_at'>;

const PAUSE_MS = 300;

/** The texts of one kind in both languages while they are being worded, and how they would look. */
export function useTemplate(kind: string, templates: () => readonly MessageTemplate[]) {
  const queries = useQueryClient();
  const stored = (language: Language) =>
    templates().find((template) => template.language === language) as MessageTemplate;
  const typed = reactive({ id: stored('id').text, en: stored('en').text });
  /** What the typing began from: the list may be renewed meanwhile. */
  const seen = reactive({ id: stored('id').updated_at, en: stored('en').updated_at });
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

  /** Begins anew from a wording that is known to be there. */
  async function take(language: Language, { text, updated_at }: Wording): Promise<void> {
    typed[language] = text;
    seen[language] = updated_at;
    await renew();
  }

  const seenAt = (language: Language, over: Wording | undefined) => (over ? over.updated_at : seen[language]);

  /** `over`: the wording that is known to be in the way, and may be. */
  async function save(language: Language, over?: Wording): Promise<void> {
    const body = { text: typed[language], updated_at: seenAt(language, over) };
    await take(language, await saveTemplate(kind, language, body));
  }

  /** `over`: as above. */
  async function reset(language: Language, over?: Wording): Promise<void> {
    await take(language, await resetTemplate(kind, language, seenAt(language, over)));
  }

  return { typed, stored, preview: preview.data, isDirty, save, take, reset };
}
