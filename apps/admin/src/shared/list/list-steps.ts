import { LAST_PAGE, type ListState } from './list-state.js';

/** A neighbouring part of the list. */
export type Step = Pick<ListState, 'page' | 'cursor'>;

/** Leafs to the last page that the API counts, then follows the cursor. */
export function nextStep({ page }: Step, nextCursor: string | null | undefined): Step | undefined {
  if (!nextCursor) return undefined;
  const next = page + 1;
  return { page: next, cursor: next > LAST_PAGE ? nextCursor : undefined };
}

/** `cursors`: by page, those that were met on the way; without one, the way back leads to the last page that is counted. */
export function previousStep({ page }: Step, cursors: ReadonlyMap<number, string>): Step | undefined {
  if (page <= 1) return undefined;
  const previous = page - 1;
  if (previous <= LAST_PAGE) return { page: previous, cursor: undefined };
  const cursor = cursors.get(previous);
  return cursor ? { page: previous, cursor } : { page: LAST_PAGE, cursor: undefined };
}
