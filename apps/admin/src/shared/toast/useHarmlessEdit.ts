import { useQueryClient } from '@tanstack/vue-query';
import { useToasts } from './useToasts.js';

interface Edit<Row> {
  /** Name of the list's plan, whose queries are asked again. */
  name: string;
  id: string | number;
  /** How the row is shown until the API has answered. */
  change: Partial<Row>;
  send: () => Promise<unknown>;
  /** The sentence afterwards. */
  said: string;
  undo: () => Promise<unknown>;
}

/** An edit that does no harm: shown at once, taken back when the API refuses, and undone at a click. */
export function useHarmlessEdit() {
  const queries = useQueryClient();
  const toasts = useToasts();

  return async function edit<Row extends object>({
    name,
    id,
    change,
    send,
    said,
    undo,
  }: Edit<Row>): Promise<void> {
    const key = [name, 'one', String(id)];
    await queries.cancelQueries({ queryKey: key });
    const before = queries.getQueryData<Row>(key);
    if (before) queries.setQueryData<Row>(key, { ...before, ...change });
    const settle = () => queries.invalidateQueries({ queryKey: [name] });
    try {
      await send();
      toasts.said(said, () => undo().finally(settle));
    } catch (error) {
      queries.setQueryData(key, before);
      toasts.failed(error);
    } finally {
      await settle();
    }
  };
}
