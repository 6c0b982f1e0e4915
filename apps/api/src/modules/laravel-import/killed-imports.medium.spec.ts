import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { type Contents, FormerShop, importInto } from '../../../test/support/former-shop.js';
import { wib } from '../../../test/support/jakarta.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { awaitsImport } from '../../platform/database/former-rows.js';
import type { ImportReport } from './import-report.js';

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

/** Does every part of the import twice, of which the first time is undone, as after a deadlock. */
class StumblingDatabase extends Database {
  private isGuarded = false;

  constructor(private readonly living: Database) {
    super(undefined as never);
  }

  override on(tx?: Tx) {
    return this.living.on(tx);
  }

  override async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.isGuarded) await this.undone(work);
    this.isGuarded = true;
    return this.living.run(work);
  }

  private async undone(work: (tx: Tx) => Promise<unknown>): Promise<void> {
    const undo = new Error('undo');
    const failed = this.living.run(async (tx) => {
      await work(tx);
      throw undo;
    });
    await failed.catch((error) => {
      if (error !== undo) throw error;
    });
  }
}

/** What an operator has decided, and says again at every run. */
const DECISIONS = { keep: [3], covered: ['ORDER-5', 'ORDER-6'] };

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
  const [whole, interrupted, stumbling] = ['whole', 'killed', 'undone'].map(
    (name) => new FormerShop(name),
  ) as [FormerShop, FormerShop, FormerShop];
  let report: ImportReport;
  const closing: (() => Promise<void>)[] = [];
  let kills = 0;
  /** How often a process would not have started after a kill. */
  let refusals = 0;
  let alive: Database;

  beforeAll(async () => {
    for (const shop of [whole, interrupted, stumbling]) {
      await shop.open('much');
      await shop.migrate();
    }
    const first = await whole.database();
    const second = await interrupted.database();
    closing.push(first.close, second.close);
    report = await importInto(first.database, clock, DECISIONS);
    alive = second.database;
    for (let lives = 1; ; lives++) {
      const outcome = await importInto(new DyingDatabase(alive, lives), clock, DECISIONS).catch(
        (error: Error) => error,
      );
      if (!(outcome instanceof Error)) break;
      if (outcome.message !== 'killed') throw outcome;
      if (await awaitsImport(alive.on())) refusals += 1;
      else expect(essence(await interrupted.contents())).toEqual(essence(await whole.contents()));
      kills += 1;
    }
  }, 180_000);
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it('comes to the same end as one that is not', async () => {
    expect(kills).toBeGreaterThan(7);
    expect(refusals).toBeGreaterThan(7);
    expect(essence(await interrupted.contents())).toEqual(essence(await whole.contents()));
  });

  it('tells of each thing once, also of what had to be done again', async () => {
    const third = await stumbling.database();
    closing.push(third.close);
    const again = await importInto(new StumblingDatabase(third.database), clock, DECISIONS);
    expect({ ...again, ties: [] }).toEqual({ ...report, ties: [] });
    expect(essence(await stumbling.contents())).toEqual(essence(await whole.contents()));
  }, 90_000);

  it('is done when nothing is left to do, and processes may start', async () => {
    expect(await awaitsImport(alive.on())).toBe(false);
    await expect(importInto(alive, clock)).resolves.toMatchObject({ rows: {}, paymentsActivated: [] });
  });
});
