import { jest } from '@jest/globals';
import type { Database } from '../../src/platform/database/database.js';

/** What the database did at one table of a statement. */
export interface Step {
  table: string | null;
  type: string | null;
  key: string | null;
  /** Rows that were read, each time that the table was come to. */
  r_rows: string | null;
  Extra: string;
}

/** A statement that was run, and how the database went about it. */
export interface Ran {
  sql: string;
  /** Real tables only; what was worked out on the way has no name. */
  steps: Step[];
}

/** Runs the work, and once more what it asked of the database, to see how each question was answered. */
export async function plansOf(database: Database, work: () => Promise<unknown>): Promise<Ran[]> {
  const spy = jest.spyOn(database.on(), 'query');
  await work();
  const asked = spy.mock.calls.filter(([sql]) => sql.trimStart().startsWith('SELECT'));
  spy.mockRestore();
  const plans = asked.map(async ([sql, values]): Promise<Ran> => {
    const steps: Step[] = await database.on().query(`ANALYZE ${sql}`, values as unknown[]);
    return { sql, steps: steps.filter(({ table }) => table !== null && !table.startsWith('<')) };
  });
  return Promise.all(plans);
}

/** Steps that read a table from one end to the other. */
export function scansOf(plans: readonly Ran[]): string[] {
  return plans.flatMap(({ sql, steps }) =>
    steps.filter(({ type }) => type === 'ALL').map(({ table }) => `${table} in ${sql}`),
  );
}

/** Steps that read all that matches of a table to put it in order; how many rows that were, the plan does not say. */
export function sortsOf(plans: readonly Ran[]): string[] {
  return plans.flatMap(({ sql, steps }) =>
    steps.filter(({ Extra }) => Extra.includes('Using filesort')).map(({ table }) => `${table} in ${sql}`),
  );
}

/** The most rows that a statement other than a count reads of one table. */
export function mostRowsOf(plans: readonly Ran[]): number {
  const counted = plans.filter(({ sql }) => !sql.startsWith('SELECT COUNT'));
  return Math.max(...counted.flatMap(({ steps }) => steps.map(({ r_rows }) => Number(r_rows))));
}
