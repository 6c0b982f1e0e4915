import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { wib } from '../../../../test/support/jakarta.js';
import { OperatorDesk } from '../../../../test/support/operators.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { RentalEntity } from '../persistence/rental.entity.js';

const BEFORE = wib('2027-01-24T14:05');
const AFTER = wib('2027-01-31T20:00');

let close: () => Promise<void>;
let desk: RentalDesk;
let operators: OperatorDesk;
const clock = new TestClock();

beforeAll(async () => {
  const opened = await openDatabase();
  close = opened.close;
  desk = new RentalDesk(opened.database, clock);
  operators = new OperatorDesk(opened.database, clock);
});
beforeEach(async () => {
  clock.set(wib('2026-12-24T14:05'));
  await emptyServers();
  await desk.pay(aPaidPayment(clock));
});
afterAll(() => close());

async function theRental(): Promise<RentalEntity> {
  const rental = (await desk.allRentals()).at(-1);
  if (!rental) throw new Error('There is no rental');
  return rental;
}

describe('an adjustment by hand', () => {
  it('moves the end, says why in the ledger, and who did it in the audit log', async () => {
    const rental = await theRental();
    expect(await operators.adjust(rental, AFTER, { key: 'k1', reason: ' gangguan server ' })).toEqual(AFTER);
    expect(await desk.subscription()).toMatchObject({ habis: AFTER, status: 'active', anchorDay: 31 });
    expect((await desk.allEntries()).at(-1)).toMatchObject({
      kind: 'adjustment',
      source: 'adjustment:k1',
      before: BEFORE,
      after: AFTER,
      reason: 'gangguan server',
      actor: 'user:7',
      orderId: null,
    });
    expect(await operators.auditTrail()).toMatchObject([
      {
        actor: 'user:7',
        action: 'rental.adjust',
        subject: `rental:${rental.id}`,
        before: { habis: BEFORE.toISOString() },
        after: { habis: AFTER.toISOString(), reason: 'gangguan server' },
        ip: '203.0.113.7',
        requestId: 'request-1',
      },
    ]);
    expect(await desk.rebuild()).toEqual([]);
  });

  it('by the same request again changes nothing more', async () => {
    const rental = await theRental();
    await operators.adjust(rental, AFTER, { key: 'k1' });
    expect(await operators.adjust(rental, AFTER, { key: 'k1' })).toEqual(AFTER);
    expect(await desk.allEntries()).toHaveLength(2);
    expect(await operators.auditTrail()).toHaveLength(1);
  });

  it('with a key that was used for another end is refused', async () => {
    const rental = await theRental();
    await operators.adjust(rental, AFTER, { key: 'k1' });
    const again = operators.adjust(rental, wib('2027-02-28T20:00'), { key: 'k1' });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(await desk.allEntries()).toHaveLength(2);
  });

  it('is refused when the end has moved since it was seen', async () => {
    const seen = await theRental();
    await desk.pay(aPaidPayment(clock));
    await expect(operators.adjust(seen, AFTER)).rejects.toMatchObject({
      code: 'conflict',
      details: { data: { data: { habis: wib('2027-02-24T14:05').toISOString() } } },
    });
    expect(await operators.auditTrail()).toEqual([]);
  });

  it('wins once when two operators who saw the same end adjust together', async () => {
    const seen = await theRental();
    const answers = await Promise.allSettled(
      [AFTER, wib('2027-02-01T00:00')].map((to) => operators.adjust(seen, to)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.allEntries()).toHaveLength(2);
  });

  it('can end a rental at once, and let one that has run out go on', async () => {
    clock.set(wib('2027-01-10T00:00'));
    await operators.adjust(await theRental(), clock.now());
    expect(await desk.subscription()).toMatchObject({ status: 'expired' });
    await operators.adjust(await theRental(), AFTER);
    expect(await desk.subscription()).toMatchObject({ status: 'active', habis: AFTER });
    expect(await desk.rebuild()).toEqual([]);
  });

  it('of a past rental is refused: a newer one has begun', async () => {
    const past = await theRental();
    clock.set(wib('2027-03-01T00:00'));
    await desk.pay(aPaidPayment(clock));
    await expect(operators.adjust(past, AFTER)).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['before its start', wib('2026-12-24T14:04'), 'min'],
    ['in a far century', wib('2126-01-01T00:00'), 'max'],
  ])('to an end %s is refused', async (_, to, rule) => {
    await expect(operators.adjust(await theRental(), to)).rejects.toMatchObject({
      code: 'validation_failed',
      details: { errors: { habis: [{ rule }] } },
    });
  });

  it('without a reason, or of no rental, is refused', async () => {
    const rental = await theRental();
    await expect(operators.adjust(rental, AFTER, { reason: '  ' })).rejects.toMatchObject({
      details: { errors: { reason: [{ rule: 'required' }] } },
    });
    await expect(operators.adjust(rental, AFTER, { rentalId: 0 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
