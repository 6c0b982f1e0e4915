import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';
import { addSeconds } from '../domain/extension.js';
import { awaitsSweep, differencesOf, SWEEP_SECONDS } from '../domain/projection.js';
import { ProjectionRepository } from './projection.repository.js';

const SUBSCRIPTIONS = 12;
const NOW = wib('2027-02-01T00:00');

let database: Database;
let close: () => Promise<void>;
let projections: ProjectionRepository;
const clock = new TestClock();

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  projections = new ProjectionRepository(database);
});
beforeEach(async () => {
  await emptyServers();
  const desk = new RentalDesk(database, clock);
  for (let akunId = 1; akunId <= SUBSCRIPTIONS; akunId++) {
    clock.set(wib('2026-12-01T00:00'));
    // Some run on, some have run out, some again, and one runs out as we look.
    const terms = { durationUnit: 'day', durationCount: akunId % 3 === 0 ? 90 : 30 } as const;
    await desk.pay(aPaidPayment(clock, { akunId, terms }));
    clock.set(akunId === 1 ? wib('2027-01-01T23:59') : wib('2027-01-15T00:00'));
    if (akunId % 2 === 1) await desk.pay(aPaidPayment(clock, { akunId, terms }));
  }
  clock.set(NOW);
  await desk.sweep();
});
afterAll(() => close());

const aTamper = fc.record({
  table: fc.constantFrom('statuses', 'data_penyewa_bots'),
  place: fc.nat(SUBSCRIPTIONS - 1),
  change: fc.constantFrom(
    `status = 'active'`,
    `status = 'inactive'`,
    `status = 'expired'`,
    'habis = habis + INTERVAL 1 SECOND',
    'habis = habis - INTERVAL 60 DAY',
  ),
});

describe('the database’s search for differences', () => {
  it('finds the subscriptions in which the rules find something, and no others', async () => {
    const ids = (await database.on().query('SELECT id FROM statuses ORDER BY id')) as { id: string }[];
    await fc.assert(
      fc.asyncProperty(
        fc.array(aTamper, { maxLength: 4 }),
        fc.integer({ min: -90, max: 90 }),
        async (tampers, days) => {
          const now = addSeconds(NOW, days * 86_400 + 30);
          await database.run(async (tx) => {
            for (const { table, place, change } of tampers) {
              await tx.query(
                `UPDATE IGNORE ${table} SET ${change} WHERE ${table === 'statuses' ? 'id' : 'status_id'} = ?`,
                [ids[place]?.id],
              );
            }
          });
          const all = ids.map(({ id }) => Number(id));
          const expected = (await projections.records(all))
            .filter((record) => differencesOf(record, now).some((each) => !awaitsSweep(each, now)))
            .map(({ id }) => id);
          const found = await projections.differing(
            0,
            Number.MAX_SAFE_INTEGER,
            now,
            addSeconds(now, -SWEEP_SECONDS),
          );
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});
