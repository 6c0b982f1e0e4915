import { useQueryClient } from '@tanstack/vue-query';
import { useToasts } from './useToasts.js';

interface Step<Row> {
  /** How the row is shown until the API has answered. */
  change: Partial<Row>;
  send: () => Promise<unknown>;
}

interface Edit<Row> extends Step<Row> {
  id: number;
  /** The sentence afterwards. */
  said: string;
  undo: Step<Row>;
}

/**
 * An edit that does no harm: shown at once in the panel and in the list, taken back when the API refuses, and undone at
 * a click. `name` is that of the list's plan.
 */
export function useHarmlessEdit<Row extends { id: number }>(name: string) {
  const queries = useQueryClient();
  const toasts = useToasts();

  function show(id: number, change: Partial<Row>): void {
    const changed = (row: Row) => (row.id === id ? { ...row, ...change } : row);
    queries.setQueryData<Row>([name, 'one', String(id)], (row) => row && changed(row));
    queries.setQueriesData<{ rows: Row[] }>(
      { queryKey: [name, 'list'] },
      (part) => part && { ...part, rows: part.rows.map(changed) },
    );
  }

  async function carryOut(id: number, { change, send }: Step<Row>): Promise<void> {
    const key = { queryKey: [name] };
    await queries.cancelQueries(key);
    const before = queries.getQueriesData(key);
    show(id, change);
    try {
      await send();
    } catch (error) {
      for (const [each, data] of before) queries.setQueryData(each, data);
      throw error;
    } finally {
      void queries.invalidateQueries(key);
    }
  }

  let busy = false;

  return async function edit({ id, said, undo, ...step }: Edit<Row>): Promise<void> {
    // The second click of a double one means nothing else.
    if (busy) return;
    busy = true;
    try {
      await carryOut(id, step);
      toasts.said(said, () => carryOut(id, undo));
    } catch (error) {
      toasts.failed(error);
    } finally {
      busy = false;
    }
  };
}
