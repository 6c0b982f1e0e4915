import type { Locale } from '@teamanubot/phrases';

/**
 * A rule that must always hold, watched over the tables of its owner and written beside it.
 *
 * Its SQL finds everything that breaks the rule, at once: `subject` (what, with its id, as `rental 12`), `oldest` (since
 * when, or null). It may use these values:
 *
 * - `:now`, `:before`, `:since`: business time; now, now less the tolerance, the beginning of what is watched
 * - `:seconds`, `:days`: the tolerance and the length of what is watched, for columns that the database's clock writes
 */
export interface Invariant {
  /** `payment.inbox_is_worked_through`: the owner, and the rule. */
  id: string;
  sentence: Record<Locale, string>;
  sql: string;
  /** So late the rule may come true. */
  toleranceSeconds: number;
  /** SQL for one `count`: what the rule leaves out, so that it is not out of sight. */
  excepted?: string;
}

/** A goal that the product is held to, measured over a period. */
export interface Figure {
  id: string;
  sentence: Record<Locale, string>;
  /** One row with one `value`, null when nothing was there to measure; may use `:from` and `:to`. */
  sql: string;
  unit: 'share' | 'seconds';
  target: { atLeast: number } | { atMost: number };
}

/** What was found. */
export interface InvariantFinding {
  id: string;
  /** At most {@link COUNTED}. */
  violations: number;
  excepted: number;
  /** The first of them. */
  samples: string[];
  /** Since when the oldest breaks the rule, if its SQL tells. */
  oldestAt: Date | null;
  /** The rule could not be asked; it counts as broken. */
  error: string | null;
  milliseconds: number;
}

/** Violations beyond this are not counted. */
export const COUNTED = 1_000;
export const SAMPLES = 20;

/** Nobody can say that a rule holds which could not be asked. */
export function holds({ violations, error }: Pick<InvariantFinding, 'violations' | 'error'>): boolean {
  return violations === 0 && error === null;
}

/** Null when there was nothing to measure. */
export function reaches(value: number | null, target: Figure['target']): boolean | null {
  if (value === null) return null;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/** SQL with `:name` placeholders as the driver wants it; a name that is not given stays as it is. */
export function bind(sql: string, values: Record<string, unknown>): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bound = sql.replace(/:([a-z]+)\b/g, (placeholder, name: string) => {
    if (!(name in values)) return placeholder;
    parameters.push(values[name]);
    return '?';
  });
  return { sql: bound, parameters };
}
