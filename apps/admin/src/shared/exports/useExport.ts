import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, reactive, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useToasts } from '../toast/useToasts.js';
import { download, findExport, startExport, type Wish } from './exports.api.js';

const SOON = 1_000;
const FEW_TRIES = 2;

/** The file that was last asked for of each list: it is written on while one looks at something else. */
const asked = reactive(new Map<Wish['resource'], number>());

/** A file of what a list shows: asked for, watched while it is written, fetched when it is there. */
export function useExport(resource: Wish['resource']) {
  const queries = useQueryClient();
  const { failed, said, warned } = useToasts();
  const { t } = useI18n({ useScope: 'global' });
  const id = computed(() => asked.get(resource));

  const { data, isError } = useQuery({
    queryKey: computed(() => ['exports', 'one', id.value]),
    queryFn: ({ signal }) => findExport(Number(id.value), signal),
    enabled: computed(() => id.value !== undefined),
    refetchInterval: ({ state }) => (isWritten(state.data?.state) ? SOON : false),
    retry: FEW_TRIES,
  });
  const file = computed(() => (id.value === undefined || isError.value ? undefined : data.value));

  const begin = useMutation({
    mutationFn: (wish: Omit<Wish, 'resource'>) => startExport({ resource, ...wish }),
    onSuccess: (started) => {
      asked.set(resource, started.id);
      queries.setQueryData(['exports', 'one', started.id], started);
      void queries.invalidateQueries({ queryKey: ['exports'], exact: true });
    },
    onError: failed,
  });
  const fetched = useMutation({
    mutationFn: download,
    onSuccess: () => asked.delete(resource),
    onError: failed,
  });

  watch(
    () => file.value?.state,
    (state) => {
      if (state === 'done') said(t('export.ready'));
      if (state === 'failed') warned(t('export.failed'));
      if (state && state !== 'done' && !isWritten(state)) asked.delete(resource);
    },
  );

  return {
    /** While it is being written: how much of it there is, in hundredths. */
    progress: computed(() => {
      if (begin.isPending.value) return 0;
      if (!file.value || !isWritten(file.value.state)) return undefined;
      const { rows_written: written, rows_total: total } = file.value;
      return total === 0 ? 0 : Math.floor((written / total) * 100);
    }),
    /** There to be fetched. */
    ready: computed(() => (file.value?.state === 'done' ? file.value : undefined)),
    isFetching: fetched.isPending,
    begin: begin.mutate,
    fetch: fetched.mutate,
  };
}

function isWritten(state: string | undefined): boolean {
  return state === 'queued' || state === 'running';
}
