/** The moment that a statement is given. */
export const NOW = 'CAST(? AS DATETIME(3))';

const DIGITS = `(SELECT 0 AS d ${Array.from({ length: 9 }, (_, n) => `UNION ALL SELECT ${n + 1}`).join(' ')})`;

/** The most rows of one statement: enough to be quick, few enough to be undone. */
export const AT_ONCE = 50_000;

/** A table of the whole numbers from the one to the other, `numbers.n`, without anything that only one server knows. */
export function numbers(from: number, to: number): string {
  const places = Math.max(1, String(to - from).length);
  const names = Array.from({ length: places }, (_, place) => `p${place}`);
  const sum = names.map((name, place) => `${name}.d * ${10 ** place}`).join(' + ');
  const tables = names.map((name) => `${DIGITS} ${name}`).join(' CROSS JOIN ');
  return `(SELECT ${from} + ${sum} AS n FROM ${tables} HAVING n <= ${to}) numbers`;
}

/** From the first to the last in parts of {@link AT_ONCE}, both ends included. */
export function* parts(first: number, last: number): Generator<[from: number, to: number]> {
  for (let from = first; from <= last; from += AT_ONCE) yield [from, Math.min(last, from + AT_ONCE - 1)];
}
