import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { refDebounced } from '@vueuse/core';
import { computed, type Ref } from 'vue';
import type { Found } from '../feature.js';
import { features } from '../features.js';
import { useMay } from '../session/use-may.js';

/** One letter finds half the customers. */
const SHORTEST = 2;

interface FoundThings {
  name: string;
  label: string;
  icon: string;
  things: Found[];
}

/** Asks every feature that can find something, at once; one that fails leaves the others standing. */
export function useSearchSources(term: Readonly<Ref<string>>) {
  const { can } = useMay();
  const q = refDebounced(
    computed(() => term.value.trim()),
    200,
  );
  const wanted = computed(() => q.value.length >= SHORTEST);
  const query = useQuery({
    queryKey: computed(() => ['palette', q.value]),
    queryFn: ({ signal }) => findAll(q.value, signal),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });

  async function findAll(text: string, signal: AbortSignal) {
    const asked = features.flatMap(({ name, entry, entries, search }) => {
      const place = entry ?? entries?.[0];
      return search && place && (!place.roles || can(...place.roles)) ? [{ name, place, search }] : [];
    });
    const answers = await Promise.allSettled(
      asked.map(async ({ name, place: { label, icon }, search }): Promise<FoundThings> => {
        const { default: source } = await search();
        return { name, label, icon, things: await source.find(text, signal) };
      }),
    );
    return {
      found: answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      failed: answers.some(({ status }) => status === 'rejected'),
    };
  }

  return {
    found: computed(() => (wanted.value ? (query.data.value?.found ?? []) : [])),
    searching: computed(() => wanted.value && query.isFetching.value),
    failed: computed(() => wanted.value && !!query.data.value?.failed),
  };
}
