import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { OperatorDesk } from '../../../../test/support/operators.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';

let database: Database;
let close: () => Promise<void>;
const clock = new TestClock();

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await emptyServers();
  const desk = new RentalDesk(database, clock);
  await desk.pay(aPaidPayment(clock));
  await new OperatorDesk(database, clock).suspend((await desk.subscription()).id);
});
beforeEach(() => expect(count('rental_entries')).resolves.toBe(1));
afterAll(async () => {
  await emptyServers();
  await close();
});

async function count(table: string): Promise<number> {
  const rows: { count: string }[] = await database.on().query(`SELECT COUNT(*) AS count FROM ${table}`);
  return Number(rows[0]?.count);
}

describe.each(['rental_entries', 'audit_logs'])('%s', (table) => {
  it.each([
    ['changed', `UPDATE ${table} SET actor = 'nobody'`],
    ['taken out', `DELETE FROM ${table}`],
  ])('is append-only: no row can be %s', async (_, statement) => {
    await expect(database.on().query(statement)).rejects.toThrow(`${table} is append-only`);
    expect(await count(table)).toBe(1);
  });

  it('can be changed by a person who says so first, on that connection only', async () => {
    await database.run(async (tx) => {
      await tx.query('SET @append_only_unlocked = 1');
      await tx.query(`UPDATE ${table} SET actor = 'the person'`);
      await tx.query('SET @append_only_unlocked = NULL');
    });
    await expect(database.on().query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
  });
});
