import { computed, shallowRef, watch } from 'vue';

type Id = string | number;

/** Which of the rows that are shown are selected; others cannot be, so that nobody acts on what they do not see. */
export function useSelection<Row>(rows: () => readonly Row[], idOf: (row: Row) => Id) {
  const ids = shallowRef<ReadonlySet<Id>>(new Set());
  const selected = computed(() => rows().filter((row) => ids.value.has(idOf(row))));
  watch(rows, (shown) => {
    const kept = shown.map(idOf).filter((id) => ids.value.has(id));
    if (kept.length !== ids.value.size) ids.value = new Set(kept);
  });

  return {
    ids,
    selected,
    toggle(row: Row): void {
      const next = new Set(ids.value);
      if (!next.delete(idOf(row))) next.add(idOf(row));
      ids.value = next;
    },
    /** All that are shown, or none when they all are already. */
    toggleAll(): void {
      ids.value = new Set(selected.value.length === rows().length ? [] : rows().map(idOf));
    },
    clear(): void {
      ids.value = new Set();
    },
  };
}
