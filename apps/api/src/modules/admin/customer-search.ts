import { type Condition, startsWith } from '../../platform/lists/lists.js';
import { numberPrefixOf } from './akuns/domain/number-prefix.js';

/** A search finds so many in each way at most: one that finds more is no search yet. */
export const FOUND = 1_000;

/**
 * Rows of a table that belong to customers, by the beginning of their LINE ID, or of the customer's name, email or
 * number. Each way uses its own index, and what they find is looked up by id: OR would read the whole table.
 */
export function rentedBy(table: 'statuses' | 'data_penyewa_bots', as: string, q: string): Condition {
  const digits = numberPrefixOf(q);
  const ofCustomers = [
    startsWith('k.name', q),
    startsWith('k.email', q.toLowerCase()),
    ...(digits ? [startsWith('k.number_key', digits)] : []),
  ];
  const byLineId = startsWith('f.line_id', q.toLowerCase());
  const ways = [
    `FROM ${table} f WHERE ${byLineId.sql}`,
    ...ofCustomers.map(({ sql }) => `FROM akuns k JOIN ${table} f ON f.akun_id = k.id WHERE ${sql}`),
  ];
  const found = ways.map((way) => `(SELECT f.id ${way} LIMIT ${FOUND})`).join(' UNION ');
  // Inside a derived table the union is worked out once; as it stands MariaDB would ask it for every row.
  return {
    sql: `${as}.id IN (SELECT found.id FROM (${found}) found)`,
    values: [byLineId, ...ofCustomers].flatMap(({ values }) => values),
    picks: '',
  };
}
