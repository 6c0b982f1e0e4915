import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { TestClock } from '../../../test/support/clock.js';
import { openDatabase } from '../../../test/support/database.js';
import { emptyServers } from '../../../test/support/servers.js';
import type { Database } from '../database/database.js';
import type { Invariant } from './domain/invariant.js';
import { InvariantMetrics } from './invariant.metrics.js';
import { InvariantResults } from './invariant-results.repository.js';
import { Invariants } from './invariants.js';

const EVERY_SECONDS = 60;

let database: Database;
let close: () => Promise<void>;
const clock = new TestClock(new Date('2026-12-24T07:05:00.000Z'));

beforeAll(async () => {
  ({ database, close } = await openDatabase());
});
beforeEach(emptyServers);
afterAll(() => close());

const sentence = { id: 'Begitulah.', en: 'So it is.' };
const rule = (id: string, sql: string, more: Partial<Invariant> = {}): Invariant => ({
  id,
  sentence,
  sql,
  toleranceSeconds: 0,
  ...more,
});
const HOLDS = rule('spec.holds', `SELECT 'nothing' AS subject, NULL AS oldest FROM DUAL WHERE FALSE`);
const BROKEN = rule(
  'spec.broken',
  `SELECT 'rental 7' AS subject, CAST(:before AS DATETIME(3)) AS oldest UNION ALL SELECT 'rental 8', CAST('2026-12-24 07:00' AS DATETIME(3))`,
  { toleranceSeconds: 60, excepted: 'SELECT 3 AS count' },
);
const UNASKABLE = rule('spec.unaskable', 'SELECT nothing FROM nowhere');

function invariantsOf(...rules: Invariant[]): Invariants {
  return new Invariants({ rules, figures: [] }, new InvariantResults(database), database, clock);
}

describe('asked now', () => {
  it('tells what breaks which rule, since when, and what could not be asked', async () => {
    const findings = await invariantsOf(HOLDS, BROKEN, UNASKABLE).checkAll();
    expect(findings).toMatchObject([
      { id: 'spec.holds', violations: 0, samples: [], oldestAt: null, error: null },
      { id: 'spec.broken', violations: 2, excepted: 3, samples: ['rental 7', 'rental 8'] },
      { id: 'spec.unaskable', violations: 0, error: expect.stringContaining('nowhere') },
    ]);
  });

  it('counts a thousand and names twenty', async () => {
    const many = `WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      SELECT CONCAT('row ', a.i) AS subject, NULL AS oldest FROM n a JOIN n b ON b.i <= 2`;
    const [finding] = await invariantsOf(rule('spec.many', many)).checkAll();
    expect([finding?.violations, finding?.samples.length]).toEqual([1000, 20]);
  });
});

describe('watched', () => {
  it('each rule is checked once in its time, by one of many who come together', async () => {
    const replicas = Array.from({ length: 4 }, () => invariantsOf(HOLDS, BROKEN));
    await Promise.all(replicas.map((each) => each.prepare()));
    const rounds = await Promise.all([...replicas, ...replicas].map((each) => each.checkDue(EVERY_SECONDS)));
    const checked = rounds.flatMap((round) => round?.finding.id ?? []);
    expect(checked.sort()).toEqual(['spec.broken', 'spec.holds']);
  });

  it('keeps what was found, says once that a rule has just broken, and when it holds again', async () => {
    const invariants = invariantsOf(HOLDS, BROKEN);
    await invariants.prepare();
    const due = () => database.on().query('UPDATE invariant_results SET due_at = NOW(3)');
    const round = async (those: Invariants) => {
      await due();
      const all = [await those.checkDue(EVERY_SECONDS), await those.checkDue(EVERY_SECONDS)];
      return all.filter((each) => each?.isNews).map((each) => each?.finding.id);
    };
    expect(await round(invariants)).toEqual(['spec.broken']);
    expect(await round(invariants)).toEqual([]);
    expect(await invariants.statuses()).toMatchObject([
      {
        id: 'spec.broken',
        sentence,
        violations: 2,
        samples: ['rental 7', 'rental 8'],
        brokenSince: expect.any(Date),
      },
      { id: 'spec.holds', violations: 0, brokenSince: null, checkedAt: expect.any(Date) },
    ]);
    const mended = invariantsOf(HOLDS, { ...BROKEN, sql: HOLDS.sql });
    await round(mended);
    expect((await mended.statuses()).map(({ brokenSince }) => brokenSince)).toEqual([null, null]);
  });

  it('shows a rule that was never checked as such', async () => {
    expect(await invariantsOf(HOLDS).statuses()).toMatchObject([{ id: 'spec.holds', checkedAt: null }]);
  });
});

describe('the metrics', () => {
  it('are the last findings, from whatever process', async () => {
    const invariants = invariantsOf(BROKEN, UNASKABLE);
    await invariants.prepare();
    await invariants.checkDue(EVERY_SECONDS);
    await invariants.checkDue(EVERY_SECONDS);
    const registry = new Registry();
    new InvariantMetrics(registry, new InvariantResults(database));
    const text = await registry.metrics();
    expect(text).toContain('invariant_violations{id="spec.broken"} 2');
    expect(text).toContain('invariant_violations{id="spec.unaskable"} -1');
    expect(text).toContain('invariant_excepted{id="spec.broken"} 3');
    expect(text).toMatch(/invariant_oldest_timestamp_seconds{id="spec.broken"} 1798095600/);
    expect(text).toMatch(/invariant_checked_timestamp_seconds{id="spec.broken"} \d+/);
  });
});
