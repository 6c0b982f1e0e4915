import { computed, ref } from 'vue';
import { isShown, parseChoice, switched, type ColumnChoice } from './column-choice.js';
import type { Column, ListPlan } from './list-plan.js';

/** The columns of a list that are shown; the choice is kept on this device. */
export function useColumns<Row>(plan: Pick<ListPlan<Row, never>, 'name' | 'columns'>) {
  const key = `anu.admin.columns.${plan.name}`;
  const choice = ref<ColumnChoice>(parseChoice(localStorage.getItem(key)));
  const shown = computed(() => plan.columns.filter((column) => isShown(column, choice.value)));

  function show(column: Column<Row>, visible: boolean): void {
    choice.value = switched(choice.value, column, visible);
    localStorage.setItem(key, JSON.stringify(choice.value));
  }

  return { shown, isShown: (column: Column<Row>) => isShown(column, choice.value), show };
}
