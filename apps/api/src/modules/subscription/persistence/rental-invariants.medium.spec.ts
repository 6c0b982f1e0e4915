import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { RuleBench } from '../../../../test/support/invariants.js';
import { OperatorDesk } from '../../../../test/support/operators.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import { InvariantCheck } from '../../../platform/invariants/invariant-check.js';
import type { PaidPayment } from '../../payment/application/payment-outcomes.js';
import { RENTAL_FIGURES, RENTAL_INVARIANTS } from './rental.invariants.js';

const DAY = 86_400;

let bench: RuleBench;
let desk: RentalDesk;
let operators: OperatorDesk;
let close: () => Promise<void>;
const clock = new TestClock();

beforeAll(async () => {
  const { database, close: closing } = await openDatabase();
  close = closing;
  bench = new RuleBench(RENTAL_INVARIANTS, database, clock);
  desk = new RentalDesk(database, clock);
  operators = new OperatorDesk(database, clock);
});
beforeEach(async () => {
  clock.set(new Date());
  await emptyServers();
});
afterAll(() => close());

const longAgo = () => bench.fromNow(-600);

/** A payment with its order and its attempt, ten minutes old, turned into time. */
async function paid(changes: Parameters<typeof aPaidPayment>[1] = {}): Promise<PaidPayment> {
  const { id: orderRowId, orderId } = await bench.order({ paid_at: longAgo() });
  const transactionId = await bench.attempt(orderRowId, { applied: 1, updated_at: longAgo() });
  const payment = aPaidPayment(clock, { orderRowId, orderId, transactionId, ...changes });
  await desk.pay(payment);
  return payment;
}

const unlocked = (statement: string) =>
  bench.database.run(async (tx) => {
    await tx.query('SET @append_only_unlocked = 1');
    await tx.query(statement);
    await tx.query('SET @append_only_unlocked = NULL');
  });

it('nothing is broken after payments, refunds, and everything that operators do', async () => {
  const first = await paid();
  await paid({ akunId: 2 });
  await desk.giveBack(first, 20_000);
  await desk.giveBack(first, 50_000);
  await operators.compensate();
  await operators.takeBack(await operators.compensate({ extra: { hours: 5 } }));
  const [, rental] = await desk.allRentals();
  if (rental) await operators.adjust(rental, bench.fromNow(60 * DAY));
  await operators.suspend((await desk.subscription()).id);
  expect(await bench.broken()).toEqual([]);
});

describe('rental.payments_are_entered', () => {
  it('names a payment without entry, be it marked as applied or not', async () => {
    const { id, orderId } = await bench.order();
    const applied = await bench.attempt(id, { applied: 1, updated_at: longAgo() });
    const other = await bench.order();
    const settled = await bench.attempt(other.id, { updated_at: longAgo() });
    expect((await bench.check('rental.payments_are_entered')).samples.sort()).toEqual([
      `attempt ${applied}, order ${orderId}`,
      `attempt ${settled}, order ${other.orderId}`,
    ]);
  });

  it('counts what is in review apart, and is fine with other money, other states and the last two minutes', async () => {
    const review = await bench.order({ state: 'review' });
    await bench.attempt(review.id, { updated_at: longAgo() });
    const order = await bench.order({ state: 'expired' });
    await bench.attempt(order.id, { status: 'expire', updated_at: longAgo() });
    await bench.attempt(order.id, { gross_amount: 49_999, updated_at: longAgo() });
    await bench.attempt(order.id, { status: 'capture', payment_type: 'gopay', updated_at: longAgo() });
    await bench.attempt(order.id, { set_aside: 1, updated_at: longAgo() });
    await bench.attempt(order.id, {});
    expect(await bench.check('rental.payments_are_entered')).toMatchObject({ violations: 0, excepted: 1 });
  });
});

describe('rental.paid_orders_are_activated', () => {
  it('names a paid order that has given nothing after two minutes', async () => {
    const { orderId } = await bench.order({ paid_at: longAgo() });
    await bench.order({ paid_at: bench.fromNow(-60) });
    await bench.order({ state: 'review', paid_at: longAgo() });
    expect((await bench.check('rental.paid_orders_are_activated')).samples).toEqual([`order ${orderId}`]);
  });
});

describe('rental.entries_have_a_cause', () => {
  it('names entries without a payment that we know, and without anybody', async () => {
    await desk.pay(aPaidPayment(clock));
    const [rental] = await desk.allRentals();
    const span = { before: clock.now(), after: clock.now(), delta_seconds: 0, created_at: clock.now() };
    const nobody = { data_penyewa_bot_id: rental?.id, kind: 'grant', source: 'grant:x', actor: '', ...span };
    await bench.insert('rental_entries', nobody);
    const { samples } = await bench.check('rental.entries_have_a_cause');
    expect(samples.sort()).toEqual([
      expect.stringMatching(/^entry \d+, rental \d+: payment:/),
      expect.stringMatching(/: grant:x$/),
    ]);
  });
});

describe('rental.lapsed_are_closed', () => {
  it('names rentals and subscriptions that are active more than two minutes after their end', async () => {
    await paid({ terms: { durationUnit: 'day', durationCount: 1 } });
    clock.advance(DAY * 1000 + 100_000);
    expect(await bench.check('rental.lapsed_are_closed')).toMatchObject({ violations: 0 });
    clock.advance(60_000);
    const [rental] = await desk.allRentals();
    expect((await bench.check('rental.lapsed_are_closed')).samples).toEqual([
      `rental ${rental?.id}`,
      `subscription ${rental?.statusId}`,
    ]);
  });
});

describe('rental.projections_equal_the_ledger', () => {
  it.each([
    ['an end of a rental', `UPDATE data_penyewa_bots SET habis = habis + INTERVAL 1 SECOND`],
    ['an end of a subscription', `UPDATE statuses SET habis = habis - INTERVAL 1 DAY`],
    ['a state', `UPDATE statuses SET status = 'expired'`],
  ])('names a subscription when somebody changed %s behind the ledger’s back', async (_, statement) => {
    await paid();
    await bench.query(statement);
    const { id } = await desk.subscription();
    expect((await bench.check('rental.projections_equal_the_ledger')).samples).toEqual([
      `subscription ${id}`,
    ]);
  });
});

describe('rental.reminders_are_queued', () => {
  const HOUR = 3_600;
  const ends = (changes: Record<string, unknown>) =>
    bench.insert('statuses', {
      ...{ akun_id: 1, product_id: 1, line_id: 'budi.store', status: 'active', updated_at: '2020-01-01' },
      ...changes,
    });

  it.each([
    ['seven days', { habis: () => bench.fromNow(7 * DAY - 2 * HOUR - 60), reminded_stage: 0 }],
    ['three days, after the first', { habis: () => bench.fromNow(3 * DAY - 3 * HOUR), reminded_stage: 1 }],
    ['the end', { habis: () => bench.fromNow(-3 * HOUR), reminded_stage: 3, status: 'expired' }],
  ])('names a subscription whose reminder of %s is not queued', async (_, { habis, ...changes }) => {
    const id = await ends({ ...changes, habis: habis(), reminded_habis: habis() });
    const { samples } = await bench.check('rental.reminders_are_queued');
    expect(samples).toEqual([`subscription ${id} after stage ${changes.reminded_stage}`]);
  });

  it.each([
    ['not late yet', { habis: () => bench.fromNow(7 * DAY - HOUR) }],
    ['told', { habis: () => bench.fromNow(6 * DAY), reminded_stage: 1 }],
    ['suspended', { habis: () => bench.fromNow(6 * DAY), status: 'inactive' }],
    ['moved a moment ago', { habis: () => bench.fromNow(6 * DAY), updated_at: new Date() }],
    ['over for long', { habis: () => bench.fromNow(-8 * DAY), status: 'expired' }],
  ])('has nothing to say about one that is %s', async (_, { habis, ...changes }) => {
    await ends({ ...changes, habis: habis(), reminded_habis: habis() });
    expect(await bench.check('rental.reminders_are_queued')).toMatchObject({ violations: 0 });
  });
});

describe('rental.reversals_within_the_gift', () => {
  it('names an attempt of which more was taken than it gave', async () => {
    const payment = await paid();
    await desk.giveBack(payment, 50_000);
    await unlocked(`UPDATE rental_entries SET delta_seconds = delta_seconds - 1 WHERE kind = 'reversal'`);
    expect((await bench.check('rental.reversals_within_the_gift')).samples).toEqual([
      `attempt ${payment.transactionId}`,
    ]);
  });
});

describe('the goals', () => {
  const measure = (id: string) => {
    const figure = RENTAL_FIGURES.find((each) => each.id === id);
    if (!figure) throw new Error(id);
    return new InvariantCheck(bench.database, clock).measure(figure, bench.fromNow(-DAY), bench.fromNow(DAY));
  };

  it('count activations without an operator among all', async () => {
    for (const akunId of [1, 2, 3]) await paid({ akunId });
    await bench.insert('products', { id: 1, name: 'Bot', description: '', price: 50_000 });
    await operators.grant({ akunId: 4 });
    expect(await measure('rental.activations_without_an_operator')).toBe(0.75);
  });

  it('take a payment that an operator accepted from review for one with an operator', async () => {
    const [accepted] = [await paid({ akunId: 1 }), await paid({ akunId: 2 })];
    const decision = {
      decision: 'accepted',
      review_reason: 'amount_differs',
      reason: 'cocok',
      actor: 'user:7',
    };
    await bench.insert('review_decisions', {
      ...decision,
      payment_transaction_id: accepted?.orderRowId,
      transaction_id: accepted?.transactionId,
      created_at: clock.now(),
    });
    expect(await measure('rental.activations_without_an_operator')).toBe(0.5);
  });

  it.each([
    [[60, 100, 500], 100],
    [[60, 100, 200, 500], 150],
    [[], null],
  ])('take the middle of the times from registering to renting: %j', async (times, expected) => {
    for (const [n, seconds] of times.entries()) {
      const at = new Date(Math.floor(clock.now().getTime() / 1000) * 1000 - seconds * 1000);
      const person = {
        name: 'Sari',
        email: `${n}@example.com`,
        whatsapp_number: n,
        password: '-',
        created_at: at,
      };
      const akunId = await bench.insert('akuns', person);
      await paid({ akunId });
    }
    expect(await measure('rental.registration_to_active')).toBe(expected);
  });
});
