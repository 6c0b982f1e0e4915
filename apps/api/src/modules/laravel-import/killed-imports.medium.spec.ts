import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { type Contents, FormerShop, importInto } from '../../../test/support/former-shop.js';
import { wib } from '../../../test/support/jakarta.js';
import { Database, type Tx } from '../../platform/database/database.js';

const clock = new TestClock(wib('2026-12-01T12:00'));

/** Dies at the end of its nth transaction, before that is committed; the first one guards the import and stays open. */
class DyingDatabase extends Database {
  private finished = 0;

  constructor(
    private readonly living: Database,
    private readonly lives: number,
  ) {
    super(undefined as never);
  }

  override on(tx?: Tx) {
    return this.living.on(tx);
  }

  override run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.living.run(async (tx) => {
      const result = await work(tx);
      this.finished += 1;
      if (this.finished >= this.lives) throw new Error('killed');
      return result;
    });
  }
}

/** Keys that are counted up, and when the database wrote a row, may differ; what they stand for may not. */
const COUNTED = ['id', 'status_id', 'data_penyewa_bot_id', 'running_key', 'source', 'created_at'];
const COMPARED = [
  'akuns',
  'users',
  'payment_transactions',
  'payment_attempts',
  'statuses',
  'data_penyewa_bots',
  'rental_entries',
  'legacy_tables',
];

function essence(contents: Contents): string[] {
  return COMPARED.flatMap((table) =>
    (contents[table] ?? []).map((row) => {
      const isAdded = !Object.keys(row).some((name) => name.startsWith('legacy_') && row[name] !== null);
      const kept = Object.entries(row).filter(
        ([name]) => !COUNTED.includes(name) && !(isAdded && name === 'updated_at'),
      );
      return `${table} ${JSON.stringify(kept)}`;
    }),
  ).sort();
}

describe('an import that is killed again and again', () => {
  const [whole, interrupted] = [new FormerShop('whole'), new FormerShop('killed')];
  const closing: (() => Promise<void>)[] = [];
  let kills = 0;
  let alive: Database;

  beforeAll(async () => {
    for (const shop of [whole, interrupted]) {
      await shop.open('much');
      await shop.migrate();
    }
    const first = await whole.database();
    const second = await interrupted.database();
    closing.push(first.close, second.close);
    await importInto(first.database, clock);
    alive = second.database;
    for (let lives = 1; ; lives++) {
      const outcome = await importInto(new DyingDatabase(alive, lives), clock).catch((error: Error) => error);
      if (!(outcome instanceof Error)) break;
      if (outcome.message !== 'killed') throw outcome;
      kills += 1;
    }
  }, 90_000);
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it('comes to the same end as one that is not', async () => {
    expect(kills).toBeGreaterThan(7);
    expect(essence(await interrupted.contents())).toEqual(essence(await whole.contents()));
  });

  it('is done when nothing is left to do', async () => {
    await expect(importInto(alive, clock)).resolves.toMatchObject({ rows: {}, paymentsActivated: [] });
  });
});
