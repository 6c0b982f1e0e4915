import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../test/support/clock.js';
import { openDatabase } from '../../test/support/database.js';
import { testEnvironment } from '../../test/support/environment.js';
import { RentalDesk } from '../../test/support/rentals.js';
import { emptyServers } from '../../test/support/servers.js';
import { AkunEntity } from '../modules/auth/akun.entity.js';
import { AuthConfig } from '../modules/auth/auth.config.js';
import { PasswordHasher } from '../modules/auth/password-hasher.js';
import { UserEntity } from '../modules/auth/user.entity.js';
import { ProductEntity } from '../modules/catalog/product.entity.js';
import { OrderEntity } from '../modules/payment/persistence/order.entity.js';
import { InvoiceConfig } from '../modules/subscription/invoice.config.js';
import { InvoiceEntity } from '../modules/subscription/persistence/invoice.entity.js';
import { SubscriptionEntity } from '../modules/subscription/persistence/subscription.entity.js';
import { readTopic } from '../platform/config/config.module.js';
import { EnvReader } from '../platform/config/env.js';
import type { Database } from '../platform/database/database.js';
import { DemoShop } from './demo-shop.js';
import { SeedConfig } from './seed.config.js';

const DAY_MS = 86_400_000;
const logins = {
  admin: { email: 'pemilik@contoh.id', password: 'rahasia-pemilik' },
  customer: { email: 'budi@contoh.id', password: 'rahasia-budi' },
};

let database: Database;
let close: () => Promise<void>;
const clock = new TestClock();
const hasher = new PasswordHasher(readTopic(AuthConfig, testEnvironment()));
const issuer = readTopic(InvoiceConfig, testEnvironment());
const openShop = () => new DemoShop(database, hasher, clock, logins, issuer).open();

beforeAll(async () => {
  ({ database, close } = await openDatabase());
});
beforeEach(() => emptyServers());
afterAll(() => close());

describe('the demo shop', () => {
  // Months are of different lengths.
  it.each(['2026-11-23', '2027-03-01', '2028-03-31', '2027-05-31'])(
    'opened on %s, has a running, an ending and an ended rental, as its ledger says',
    async (day) => {
      clock.set(new Date(`${day}T03:00:00Z`));
      await openShop();
      const subscriptions = await database.on().getRepository(SubscriptionEntity).find();
      const byLineId = new Map(subscriptions.map((subscription) => [subscription.lineId, subscription]));
      const daysLeft = (lineId: string) =>
        (Number(byLineId.get(lineId)?.habis) - clock.now().getTime()) / DAY_MS;
      expect(daysLeft('budi.santoso')).toBeGreaterThan(30);
      expect(daysLeft('warung.budi')).toBeGreaterThan(1);
      expect(daysLeft('warung.budi')).toBeLessThan(3);
      expect(daysLeft('@kedaibudi')).toBeLessThan(0);
      expect(subscriptions.map(({ status }) => status).sort()).toEqual(['active', 'active', 'expired']);
      expect(await new RentalDesk(database, clock).rebuild()).toEqual([]);
    },
  );

  it('leaves nothing to ask Midtrans about and nothing to send', async () => {
    await openShop();
    const orders = await database.on().getRepository(OrderEntity).find();
    const states = orders.map(({ state }) => state).sort();
    expect(states).toEqual(['cancelled', 'expired', 'paid', 'paid', 'paid', 'paid']);
    expect(orders.filter(({ nextCheckAt }) => nextCheckAt !== null)).toEqual([]);
    expect(await database.on().query('SELECT * FROM whatsapp_messages')).toEqual([]);
  });

  it('has an invoice for each paid order, numbered as they were paid', async () => {
    await openShop();
    const invoices = await database
      .on()
      .getRepository(InvoiceEntity)
      .find({ order: { paidAt: 'ASC' } });
    const years = [...new Set(invoices.map(({ year }) => year))];
    expect(invoices).toHaveLength(4);
    for (const year of years) {
      const sequences = invoices.filter((invoice) => invoice.year === year).map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    }
  });
});

describe('opening the demo shop', () => {
  it('makes logins that work', async () => {
    await openShop();
    const owner = await database.on().getRepository(UserEntity).findOneByOrFail({ role: 'owner' });
    const customer = await database
      .on()
      .getRepository(AkunEntity)
      .findOneByOrFail({ email: logins.customer.email });
    expect(await hasher.matches(logins.admin.password, owner.password)).toBe(true);
    expect(await hasher.matches(logins.customer.password, customer.password)).toBe(true);
  });

  it('does nothing the second time', async () => {
    await openShop();
    const count = () => database.on().getRepository(ProductEntity).count();
    const before = await count();
    expect(await openShop()).toBe(false);
    expect(await count()).toBe(before);
  });

  it('is refused in production', () => {
    const env = new EnvReader({
      APP_ENV: 'production',
      SEED_ADMIN_EMAIL: 'a@contoh.id',
      SEED_ADMIN_PASSWORD: 'panjang-sekali-1',
      SEED_CUSTOMER_EMAIL: 'b@contoh.id',
      SEED_CUSTOMER_PASSWORD: 'panjang-sekali-2',
    });
    expect(new SeedConfig(env).admin.email).toBe('a@contoh.id');
    expect(env.faults).toEqual([expect.stringContaining('APP_ENV')]);
  });
});
