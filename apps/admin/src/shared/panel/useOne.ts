import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useRoute } from 'vue-router';

/** The row whose panel is open, by the `:id` of the route. `name` is that of its list's plan. */
export function useOne<Row>(name: string, ask: (id: string, signal: AbortSignal) => Promise<Row>) {
  const route = useRoute();
  // The panel that is leaving keeps its row.
  const id = computed<string>((before) =>
    typeof route.params.id === 'string' ? route.params.id : (before ?? ''),
  );
  const query = useQuery({
    queryKey: computed(() => [name, 'one', id.value]),
    queryFn: ({ signal }) => ask(id.value, signal),
  });
  return { id, row: query.data, ...query };
}
