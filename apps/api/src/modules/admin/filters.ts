import type { Condition } from '../../platform/lists/lists.js';
import { endOfDay, startOfDay } from '../subscription/domain/days.js';

/** A stretch of time, the end not in it; what is absent has no bound. */
export interface Span {
  from?: Date | undefined;
  before?: Date | undefined;
}

/** The days of Jakarta from the one to the other (`2026-12-31`), both of them included. */
export function daysOf(from: string | undefined, to: string | undefined): Span {
  return {
    from: from === undefined ? undefined : startOfDay(from),
    before: to === undefined ? undefined : endOfDay(to),
  };
}

export function within(column: string, { from, before }: Span): Condition[] {
  return [
    ...(from ? [{ sql: `${column} >= ?`, values: [from], picks: column }] : []),
    ...(before ? [{ sql: `${column} < ?`, values: [before], picks: column }] : []),
  ];
}
