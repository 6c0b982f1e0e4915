import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestClock } from '../../../test/support/clock.js';
import { logIn } from '../../../test/support/customers.js';
import { FormerShop, importInto } from '../../../test/support/former-shop.js';
import { wib } from '../../../test/support/jakarta.js';
import { says } from '../../../test/support/midtrans-news.js';
import { startApi } from '../../../test/support/processes.js';
import type { StatusAnswer } from '../../integrations/midtrans/domain/core-answers.js';
import type { TransactionStatus } from '../../integrations/midtrans/domain/transaction-status.js';
import { MidtransClient } from '../../integrations/midtrans/midtrans.client.js';
import type { Database } from '../../platform/database/database.js';
import { FormerRows } from '../../platform/database/former-rows.js';
import { CompareWithMidtrans } from '../payment/application/compare-with-midtrans.service.js';
import { PaymentAlarms } from '../payment/application/payment-alarms.js';
import { RecheckOrder } from '../payment/application/recheck-order.service.js';
import { FormerAccountsRepository } from './persistence/former-accounts.repository.js';
import { FormerTimes } from './persistence/former-table.js';

const DAY_MS = 86_400_000;
const clock = new TestClock();
/** Widening and importing, on a machine that others use as well. */
const PATIENCE = 90_000;
const shop = new FormerShop('after');
/** Of which the former application has not kept the transaction: the first one is covered, the second has no rental. */
const COVERED = 'ORDER-20';
const ACTIVATED = 'ORDER-21';
const TRANSACTIONS: Record<string, string> = {
  [COVERED]: `${'2'.repeat(8)}-0000-4000-8000-000000000020`,
  [ACTIVATED]: `${'2'.repeat(8)}-0000-4000-8000-000000000021`,
};
const PAYMENTS = [
  [20, 1, 1, COVERED],
  [21, 9, 2, ACTIVATED],
].map(
  ([id, akun, product, order]) => `INSERT INTO payment_transactions VALUES
    (${id}, ${akun}, ${product}, '${order}', NULL, 50000, 'settlement', NULL, '2026-11-28 09:00:00', '2026-11-28 09:05:00');`,
);

let app: NestFastifyApplication;
let database: Database;
let close: () => Promise<void>;
/** What Midtrans says, by order. */
let told: Map<string, TransactionStatus>;

beforeEach(async () => {
  clock.set(wib('2026-12-01T12:00'));
  told = new Map();
  await shop.open('much');
  await shop.run(PAYMENTS.join(''));
  await shop.migrate();
  ({ database, close } = await shop.database());
  await importInto(database, clock);
  app = await startApi({ environment: shop.environment, clock });
  jest.spyOn(app.get(MidtransClient, { strict: false }), 'status').mockImplementation(answer);
}, PATIENCE);
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
  await close();
});

function answer(id: string): Promise<StatusAnswer> {
  const order = [COVERED, ACTIVATED].find((each) => id === each || id === TRANSACTIONS[each]);
  const status = order && told.get(order);
  if (!order || !status) return Promise.resolve({ kind: 'not_found' });
  const refunded = status === 'refund' ? 50_000 : 0;
  const details = {
    orderId: order,
    transactionId: String(TRANSACTIONS[order]),
    grossAmount: 50_000,
    refunded,
  };
  return Promise.resolve({ kind: 'found', report: says(status, details), body: {} });
}

const status = () => jest.mocked(app.get(MidtransClient, { strict: false }).status);
const asked = () => new Set(status().mock.calls.map(([id]) => id));
const recheck = (orderId: string) =>
  app.get(RecheckOrder, { strict: false }).execute(orderId, { name: 'user:1', ip: null, requestId: null });

/** The next night, of which it answers the differences; nothing is found of what is not told above. */
async function night() {
  clock.advance(DAY_MS);
  const comparison = app.get(CompareWithMidtrans, { strict: false });
  while ((await comparison.execute(50, 5)) > 0);
  const [latest] = await comparison.latest(1);
  return latest?.differences.filter(({ orderId }) => [COVERED, ACTIVATED].includes(orderId));
}

async function money() {
  const { payment_transactions, rental_entries, statuses, data_penyewa_bots } = await shop.contents();
  const states = payment_transactions?.slice(-2).map(({ state, review_reason }) => [state, review_reason]);
  const rentals = data_penyewa_bots?.map(({ id, habis }) => [id, habis]);
  return { states, rentals, entries: rental_entries, subscriptions: statuses?.length };
}

describe('a former payment without its transaction', () => {
  it(
    'is compared with Midtrans without an alarm when Midtrans does not know it, and not for ever',
    async () => {
      const before = await money();
      const alarm = jest.spyOn(app.get(PaymentAlarms, { strict: false }), 'raise');
      for (let nights = 0; nights < 3; nights++) expect(await night()).toEqual([]);
      for (const orderId of [COVERED, ACTIVATED]) await recheck(orderId);
      expect(alarm.mock.calls.filter(([, orderId]) => [COVERED, ACTIVATED].includes(orderId))).toEqual([]);
      expect([...asked()].filter((id) => id.startsWith('legacy-'))).toEqual([]);
      expect(await money()).toEqual(before);
      clock.advance(9 * DAY_MS);
      status().mockClear();
      expect(await night()).toEqual([]);
      expect(asked().has(COVERED)).toBe(false);
    },
    PATIENCE,
  );

  it(
    'is the one that Midtrans tells of: neither a second one, nor time once more',
    async () => {
      for (const orderId of [COVERED, ACTIVATED]) told.set(orderId, 'settlement');
      const before = await money();
      expect([await night(), await night()]).toEqual([[], []]);
      for (const orderId of [COVERED, ACTIVATED]) await recheck(orderId);
      expect(await money()).toEqual(before);
      expect(await night()).toEqual([]);
      const { payment_transactions: orders } = await shop.contents();
      expect(orders?.slice(-2).map((row) => row.midtrans_transaction_id)).toEqual(
        Object.values(TRANSACTIONS),
      );
    },
    PATIENCE,
  );

  it(
    'takes back what the import has given for it, and nothing of what the former application gave',
    async () => {
      for (const orderId of [COVERED, ACTIVATED]) told.set(orderId, 'refund');
      const before = await money();
      await night();
      for (const orderId of [COVERED, ACTIVATED]) await recheck(orderId);
      const after = await money();
      expect(after.states).toEqual([
        ['refunded', null],
        ['refunded', null],
      ]);
      const taken = after.entries?.filter(({ kind }) => kind === 'reversal');
      expect(taken).toMatchObject([{ order_id: ACTIVATED, source: 'reversal:legacy-21:50000' }]);
      expect(after.subscriptions).toBe(before.subscriptions);
      expect(after.rentals?.slice(0, 8)).toEqual(before.rentals?.slice(0, 8));
    },
    PATIENCE,
  );
});

describe('an import while the API is serving', () => {
  it(
    'decides what is open, and disturbs nobody',
    async () => {
      const emails = ['budi@contoh.id', 'siti@contoh.id', 'gita@contoh.id', 'hadi@contoh.id'];
      const visits = async (email: string) => {
        const { headers } = await logIn(app, '/api/auth/login', email);
        const answers = [];
        for (const url of ['/api/me', '/api/me/subscriptions', '/api/me/transactions']) {
          answers.push((await app.inject({ url, headers })).statusCode);
        }
        return answers;
      };
      const before = await money();
      const [report, ...answers] = await Promise.all([
        importInto(database, clock, { keep: [3], covered: ['ORDER-5', 'ORDER-6'] }),
        ...emails.map(visits),
      ]);
      expect(answers.flat()).toEqual(Array.from({ length: 12 }, () => 200));
      expect(report).toMatchObject({ numbersGiven: 1, paymentsUndecided: [], paymentsActivated: [] });
      expect(await money()).toEqual(before);
      expect((await app.inject('/readyz')).statusCode).toBe(200);
    },
    PATIENCE,
  );

  it(
    'gives no number to whom has changed it meanwhile',
    async () => {
      const accounts = new FormerAccountsRepository(new FormerTimes('Asia/Jakarta', "'+00:00'"));
      const typed = { id: 2, key: '6281311112222' };
      await database.run((tx) => accounts.giveNumbers([{ ...typed, typed: '0813 9999' }], tx));
      expect((await shop.contents()).akuns?.[1]?.number_key).toBeNull();
      await database.run((tx) => accounts.giveNumbers([{ ...typed, typed: '+62 813-1111-2222' }], tx));
      expect((await shop.contents()).akuns?.[1]?.number_key).toBe('6281311112222');
    },
    PATIENCE,
  );
});

describe('a process', () => {
  it(
    'does not start, nor take traffic, while former rows wait',
    async () => {
      await shop.run("UPDATE legacy_tables SET done_id = 0 WHERE table_name = 'akuns'");
      await expect(app.get(FormerRows).onModuleInit()).rejects.toThrow('pnpm import:laravel');
      expect((await app.inject('/readyz')).statusCode).toBe(503);
      await importInto(database, clock);
      await shop.run("UPDATE payment_transactions SET legacy = 'waiting' WHERE id = 20");
      await expect(app.get(FormerRows).onModuleInit()).rejects.toThrow('pnpm import:laravel');
    },
    PATIENCE,
  );
});
