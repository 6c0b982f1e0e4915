import { type Condition, FOUND, startsWith } from '../../platform/lists/lists.js';
import { numberPrefixOf } from './akuns/domain/number-prefix.js';

/**
 * The ways in which customers are found, each by an index of its own: by the beginning of their name, email or number.
 * `as`: short name of `akuns` where the statement gives it one.
 */
export function customersBy(q: string, as?: string): Condition[] {
  const digits = numberPrefixOf(q);
  const column = (name: string) => (as ? `${as}.${name}` : name);
  return [
    startsWith(column('name'), q),
    startsWith(column('email'), q.toLowerCase()),
    ...(digits ? [startsWith(column('number_key'), digits)] : []),
  ];
}

/**
 * Rows of a table that belong to customers, by the beginning of their LINE ID, or of the customer's name, email or
 * number. Each way uses its own index, and what they find is looked up by id: OR would read the whole table.
 */
export function rentedBy(table: 'statuses' | 'data_penyewa_bots', as: string, q: string): Condition {
  const ofCustomers = customersBy(q, 'k');
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
