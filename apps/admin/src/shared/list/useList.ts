import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { ListPlan } from './list-plan.js';
import { apiQuery, foreignPart, isNarrowed, readState, writeState, type ListState } from './list-state.js';
import { nextStep, previousStep, type Step } from './list-steps.js';

const START = { page: 1, cursor: undefined };

/**
 * A list whose state is the URL: search, order, filters and part are read from it and written to it, so that a link
 * reproduces the view and Back goes back. What is shown stays until the next answer is there.
 */
export function useList<Row, Query>(plan: ListPlan<Row, Query>) {
  const route = useRoute();
  const router = useRouter();
  const page = route.matched[0];
  const state = shallowRef(readState(route.query, plan));
  const openId = shallowRef<string>();
  // On the way to another page the URL is not ours any more.
  watch(
    () => [route.query, route.params.id] as const,
    ([query, id]) => {
      if (route.matched[0] !== page) return;
      state.value = readState(query, plan);
      openId.value = typeof id === 'string' ? id : undefined;
    },
    { immediate: true },
  );

  const asked = computed(() => apiQuery(state.value));
  const query = useQuery({
    queryKey: computed(() => [plan.name, 'list', asked.value]),
    queryFn: ({ signal }) => plan.ask(asked.value as Query, signal),
    placeholderData: keepPreviousData,
  });
  const rows = computed(() => query.data.value?.rows ?? []);
  const meta = computed(() => query.data.value?.meta);
  const cursors = useCursors(state, () =>
    query.isPlaceholderData.value ? undefined : meta.value?.next_cursor,
  );

  function change(part: Partial<ListState>, how: 'push' | 'replace' = 'push'): void {
    const next = writeState({ ...state.value, ...START, ...part }, plan);
    void router[how]({ path: route.path, query: { ...foreignPart(route.query), ...next } });
  }

  return {
    plan,
    state,
    rows,
    meta,
    /** The id whose panel is open. */
    openId,
    /** What the address says of search and filters, whatever the part that is shown. */
    address: computed(() => new URLSearchParams(writeState({ ...state.value, ...START }, plan)).toString()),
    narrowed: computed(() => isNarrowed(state.value)),
    error: query.error,
    isPending: query.isPending,
    isFetching: query.isFetching,
    /** What is shown belongs to the question before. */
    isBehind: query.isPlaceholderData,
    refetch: () => void query.refetch(),
    previous: computed(() => previousStep(state.value, cursors.value)),
    next: computed(() => nextStep(state.value, meta.value?.next_cursor)),
    goTo: (step: Step) => change(step),
    /** Replaces: a word is not a step of the way back for each of its letters. */
    search: (q: string) => change({ q }, 'replace'),
    sortBy: (sort: string) => change({ sort }),
    setPerPage: (perPage: number) => change({ perPage }),
    /** Without a value the filter is taken away. */
    filter: (name: string, value: string | undefined) => {
      const { [name]: _, ...others } = state.value.filters;
      change({ filters: value === undefined ? others : { ...others, [name]: value } });
    },
    showAll: () => change({ q: '', filters: {} }),
    /** The row's panel beside the list as it is. */
    panelOf: (row: Row) => ({
      path: `${plan.path}/${encodeURIComponent(plan.id(row))}`,
      query: route.query,
    }),
    closePanel: () => void router.push({ path: plan.path, query: route.query }),
  };
}

export type List<Row> = ReturnType<typeof useList<Row, never>>;

/** The cursors that were met under the same search, order and filters, by the page that they lead to. */
function useCursors(state: { value: ListState }, next: () => string | null | undefined) {
  const met = shallowRef<ReadonlyMap<number, string>>(new Map());
  const question = computed(() => JSON.stringify({ ...state.value, ...START }));
  watch(question, () => (met.value = new Map()));
  watch(
    next,
    (cursor) => {
      if (cursor) met.value = new Map(met.value).set(state.value.page + 1, cursor);
    },
    { immediate: true },
  );
  return met;
}
