import { anyOf, type Condition, type Way } from './lists.js';

/** A search in columns of the list's own table, each of which has an index. */
export function foundBy(table: string, as: string, columns: readonly Condition[]): Condition {
  const ways = columns.map((each) => ({ ...each, from: `${table} ${as}` }));
  return searchOf(columns, ways);
}

/** A search; row by row it is asked so that no index looks as if it led to the rows: very many would have to be sorted. */
export function searchOf(asked: readonly Condition[], ways: readonly Way[]): Condition {
  const { sql, values } = anyOf(asked);
  return { sql: `${sql} IS TRUE`, values, ways };
}

/** A search where all its rows are wanted, in no order: their ids from all of its ways. */
export function foundWhole(as: string, search: Condition): Condition {
  if (!search.ways) return search;
  const found = search.ways
    .map(({ from, sql }) => `SELECT ${as}.id FROM ${from} WHERE ${sql}`)
    .join(' UNION ');
  // Inside a derived table the union is worked out once; as it stands MariaDB would ask it for every row.
  return {
    sql: `${as}.id IN (SELECT found.id FROM (${found}) found)`,
    values: search.ways.flatMap(({ values }) => values),
  };
}
