import type { CompensationDetail } from '../../shell/api/types.js';

export const PROGRESS_EVERY_MS = 1_500;

/** Whether rentals are being dealt with, so that it is worth looking again soon. */
export function isMoving(state: CompensationDetail['state']): boolean {
  return state === 'applying' || state === 'undoing';
}

/** How far a compensation is: the rentals that are done with, of all, on the way that it goes. */
export function progressOf({ state, rentals, outcomes }: CompensationDetail): { done: number; of: number } {
  const { waiting = 0, given = 0, undone = 0 } = outcomes as Partial<Record<string, number>>;
  return state === 'undoing' || state === 'undone'
    ? { done: undone, of: undone + given }
    : { done: rentals - waiting, of: rentals };
}
