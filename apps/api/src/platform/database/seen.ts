/** A row may be written by somebody who saw it at this moment or later; who saw it before would undo a change. */
export class NotBefore {
  constructor(readonly moment: Date) {}
}

/** What a writer knows of a row: its `updated_at` exactly (null: it has none), a bound for it, or nothing. */
export type Seen = Date | null | undefined | NotBefore;

/** Whether the row is another by now than the one that was seen. */
export function hasMoved(updatedAt: Date | null, seen: Seen): boolean {
  if (seen === undefined) return false;
  if (seen instanceof NotBefore) return updatedAt !== null && updatedAt > seen.moment;
  return updatedAt?.getTime() !== seen?.getTime();
}
