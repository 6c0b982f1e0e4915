import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { MidtransClient } from '../../src/integrations/midtrans/midtrans.client.js';
import { returnedOf, standingOf } from '../../src/modules/payment/domain/attempt.js';
import { ConfirmPayment } from '../../src/modules/payment/application/confirm-payment.service.js';
import { PlaceOrder } from '../../src/modules/payment/application/place-order.service.js';
import { ProcessNotifications } from '../../src/modules/payment/application/process-notifications.service.js';
import { ReconcilePayments } from '../../src/modules/payment/application/reconcile-payments.service.js';
import { OrderEntity } from '../../src/modules/payment/persistence/order.entity.js';
import { RebuildProjections } from '../../src/modules/subscription/application/rebuild-projections.service.js';
import { RentalEntryEntity } from '../../src/modules/subscription/persistence/rental-entry.entity.js';
import { Database } from '../../src/platform/database/database.js';
import { TestClock } from '../support/clock.js';
import { aCustomer } from '../support/customers.js';
import { LASTING, RETURNING, type Life } from '../support/midtrans-histories.js';
import { AMOUNT, hear, orderAfter } from '../support/midtrans-news.js';
import { ModelMidtrans } from '../support/model-midtrans.js';
import { anOrder } from '../support/payments.js';
import { startApi } from '../support/processes.js';
import { aProduct } from '../support/products.js';
import { emptyServers, prepareDatabase } from '../support/servers.js';

const DAYS = 30;
const GIVEN = DAYS * 86_400;
const share = (returned: number) => Math.floor((GIVEN * returned) / AMOUNT);

type Step =
  | { kind: 'begin'; life: Life }
  | { kind: 'live' | 'confirm'; attempt: number }
  | { kind: 'notify'; attempt: number; age: number; copies: number }
  | { kind: 'work' | 'reconcile' | 'everything' };

const attempt = fc.nat(2);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('begin' as const), life: aLife() }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('live' as const), attempt }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('notify' as const),
        attempt,
        age: fc.nat(5),
        copies: fc.integer({ min: 1, max: 3 }),
      }),
    },
    fc.record({ kind: fc.constant('confirm' as const), attempt }),
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('work', 'reconcile', 'everything') }) },
  ),
  { minLength: 4, maxLength: 24 },
);

function aLife(): fc.Arbitrary<Life> {
  return fc.constantFrom(...LASTING, ...RETURNING);
}

let app: NestFastifyApplication;
let database: Database;
let akunId: number;
let productId: number;
const clock = new TestClock();
const midtrans = new ModelMidtrans();

beforeAll(async () => {
  await prepareDatabase();
  app = await startApi({
    clock,
    environment: { ORDER_EXPIRY_MINUTES: String(7 * 24 * 60) },
    adjust: (builder) => builder.overrideProvider(MidtransClient).useValue(midtrans),
  });
  database = app.get(Database);
});
beforeEach(async () => {
  await emptyServers();
  akunId = (await aCustomer(app)).id;
  productId = (await aProduct(database)).id;
});
afterAll(() => app.close());

const one = <T>(type: new (...parts: never[]) => T): T => app.get(type as never, { strict: false });
const work = () => one(ProcessNotifications).sweep(10);
const reconcile = () => one(ReconcilePayments).execute(5);
const deliver = (payload: object) => app.inject({ method: 'POST', url: '/midtrans/webhook', payload });

/** One order, paid as the steps say; its Midtrans id and those of its transactions. */
class Story {
  private readonly ids: string[] = [];

  private constructor(
    readonly orderId: string,
    readonly rowId: number,
  ) {}

  static async begin(lineId: string): Promise<Story> {
    clock.set(new Date('2026-12-24T07:05:00Z'));
    midtrans.forget();
    const terms = { productId, lineId, durationCount: DAYS, durationUnit: 'day', unitPrice: AMOUNT } as const;
    const request = anOrder({ akunId, terms: { ...terms, quotedUntil: clock.now() } });
    const { order } = await one(PlaceOrder).execute(request);
    return new Story(order.orderId, order.rowId);
  }

  async take(step: Step): Promise<void> {
    clock.advance(30_000);
    if (step.kind === 'begin' && this.ids.length < 3) this.ids.push(midtrans.begin(this.orderId, step.life));
    const id = 'attempt' in step ? this.ids[step.attempt] : undefined;
    if (step.kind === 'live' && id) midtrans.liveOn(id);
    if (step.kind === 'notify' && id) {
      const body = midtrans.notification(id, step.age);
      await Promise.all(Array.from({ length: step.copies }, (_, copy) => deliver({ ...body, copy })));
    }
    if (step.kind === 'confirm') await one(ConfirmPayment).execute(akunId, this.orderId, id);
    if (step.kind === 'work') await work();
    if (step.kind === 'reconcile') await reconcile();
    if (step.kind === 'everything') {
      const hint = this.ids.at(-1);
      await Promise.all([
        work(),
        reconcile(),
        work(),
        one(ConfirmPayment).execute(akunId, this.orderId, hint),
      ]);
    }
  }

  /** Midtrans has said its last word and tells it; enough time passes for everybody to have asked. */
  async end(): Promise<void> {
    for (const id of this.ids) await deliver(midtrans.notification(id, 99));
    for (let round = 0; round < 3; round++) {
      clock.advance(11 * 60_000);
      await work();
      await database.on().query('UPDATE payment_transactions SET next_check_at = ?', [clock.now()]);
      await reconcile();
    }
  }

  /** What Midtrans finally says; money of which it says only that it is gone counts if it ever gave anything. */
  finalWords(entries: readonly RentalEntryEntity[]) {
    return this.ids.flatMap((id) => {
      const last = midtrans.report(id);
      const gave = entries.some(({ source }) => source === `payment:${id}`);
      const before = {
        status: last.status === 'cancel' ? 'capture' : 'settlement',
        statusCode: '200',
      } as const;
      const wasTaken = gave && ['deny', 'cancel'].includes(last.status);
      const paid = { report: { ...last, ...before }, sequence: 0 };
      return wasTaken ? [paid, { report: last, sequence: 1 }] : [{ report: last, sequence: 1 }];
    });
  }
}

describe('whatever Midtrans says, in whatever order, however often and to whomever', () => {
  it('the order and its ledger end as its last words have it, and every projection is what its ledger says', async () => {
    let stories = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        stories += 1;
        const story = await Story.begin(`story.${stories}`);
        for (const step of taken) await story.take(step);
        await story.end();

        const order = await database.on().getRepository(OrderEntity).findOneByOrFail({ id: story.rowId });
        const entries = await database
          .on()
          .getRepository(RentalEntryEntity)
          .findBy({ orderId: story.orderId });
        const words = hear(story.finalWords(entries));
        const { state, reviewReason } = order;
        expect({ state, reviewReason }).toEqual(orderAfter(words));

        const holding = words.attempts.filter((each) => standingOf(each, AMOUNT) === 'paid');
        const worth = holding.map((each) => GIVEN - share(returnedOf(each)));
        const sum = entries.reduce((total, { deltaSeconds }) => total + deltaSeconds, 0);
        // Of several payments for one thing one counts: which, a person decides.
        expect(worth.length > 0 ? worth : [0]).toContain(sum);
        expect(await one(RebuildProjections).execute({ repair: false })).toEqual([]);
        expect(await unfinished(story.orderId)).toEqual([]);
      }),
      { numRuns: Number(process.env.STORIES ?? 40) },
    );
  }, 120_000);
});

function unfinished(orderId: string): Promise<unknown[]> {
  return database
    .on()
    .query(
      "SELECT state, error FROM midtrans_notifications WHERE order_id = ? AND state IN ('received', 'waiting', 'review')",
      [orderId],
    );
}
