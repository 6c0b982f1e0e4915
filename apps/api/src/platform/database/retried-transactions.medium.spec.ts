import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../test/support/database.js';
import type { Database, Tx } from './database.js';

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await database.on().query('CREATE TABLE IF NOT EXISTS counters (id int PRIMARY KEY, count int NOT NULL)');
  await database.on().query('REPLACE INTO counters VALUES (1, 0), (2, 0)');
});
afterAll(async () => {
  await database.on().query('DROP TABLE counters');
  await close();
});

const count = (id: number) => (tx: Tx) =>
  tx.query('UPDATE counters SET count = count + 1 WHERE id = ?', [id]);

/** A door that opens for all once so many stand before it; those who come later walk through. */
function meeting(size: number) {
  let arrived = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    arrived += 1;
    if (arrived >= size) open();
    await opened;
  };
}

describe('transactions that lock each other out', () => {
  it('are all done in the end, each once', async () => {
    const meet = meeting(2);
    let tries = 0;
    const both = (first: number, second: number) =>
      database.run(async (tx) => {
        tries += 1;
        await count(first)(tx);
        await meet();
        await count(second)(tx);
      });
    await Promise.all([both(1, 2), both(2, 1)]);
    expect(await database.on().query('SELECT count FROM counters')).toEqual([{ count: 2 }, { count: 2 }]);
    expect(tries).toBe(3);
  });
});

describe('a single statement', () => {
  it.each([1205, 1213, 1020])('that fails with %i is run again', async (errno) => {
    let tries = 0;
    const done = await database.retried(async () => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error('try again'), { errno });
      return 'done';
    });
    expect([done, tries]).toEqual(['done', 3]);
  });

  it('is given up after some tries, and at once for any other failure', async () => {
    let tries = 0;
    const failing = (errno: number) =>
      database.retried(async () => {
        tries += 1;
        throw Object.assign(new Error('no'), { errno });
      });
    await expect(failing(1213)).rejects.toThrow('no');
    expect(tries).toBe(5);
    await expect(failing(1062)).rejects.toThrow('no');
    expect(tries).toBe(6);
  });
});
