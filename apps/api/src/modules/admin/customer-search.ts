import { anyOf, type Condition, startsWith, type Way } from '../../platform/lists/lists.js';
import { searchOf } from '../../platform/lists/search.js';
import type { Role } from '../../platform/security/roles.js';
import { numberPrefixOf } from './akuns/domain/number-prefix.js';

/** What is looked for, and whether in numbers as well. */
export interface Looked {
  q: string;
  /** Who sees them masked could find them out digit by digit. */
  inNumbers: boolean;
}

/** As a role may look (http.md, Admin: viewers see numbers masked). */
export function lookedFor(q: string | undefined, role: Role): Looked | undefined {
  return q === undefined ? undefined : { q, inNumbers: role !== 'viewer' };
}

/** The columns of customers in which they are found, each by the beginning of it and by an index of its own. */
export function customersBy({ q, inNumbers }: Looked, as: string): Condition[] {
  const digits = inNumbers ? numberPrefixOf(q) : undefined;
  return [
    startsWith(`${as}.name`, q),
    startsWith(`${as}.email`, q.toLowerCase()),
    ...(digits ? [startsWith(`${as}.number_key`, digits)] : []),
  ];
}

/**
 * Rows that belong to customers: by a column of their own, or by what their customer is found by. `as`: the short name
 * of the table; `own`: a condition on it.
 */
export function foundWithCustomers(table: string, as: string, own: Condition, looked: Looked): Condition {
  const columns = customersBy(looked, 'k');
  const theirs = anyOf(columns);
  const ways: Way[] = [
    { ...own, from: `${table} ${as}` },
    ...columns.map((each) => ({ ...each, from: `akuns k JOIN ${table} ${as} ON ${as}.akun_id = k.id` })),
  ];
  // A value of the one row that is asked: of an EXISTS the database makes a join, or a list of all who match.
  const asked = { ...theirs, sql: `(SELECT ${theirs.sql} FROM akuns k WHERE k.id = ${as}.akun_id)` };
  return searchOf([own, asked], ways);
}

/** Rentals or subscriptions, by their LINE ID or their customer. */
export function foundByLineId(
  table: 'statuses' | 'data_penyewa_bots',
  as: string,
  looked: Looked,
): Condition {
  return foundWithCustomers(table, as, startsWith(`${as}.line_id`, looked.q.toLowerCase()), looked);
}
