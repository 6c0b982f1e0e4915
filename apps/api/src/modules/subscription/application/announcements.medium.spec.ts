import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { fill, whatsappPhrases } from '@teamanubot/phrases';
import type { Queue } from 'bull';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { testEnvironment } from '../../../../test/support/environment.js';
import { wib } from '../../../../test/support/jakarta.js';
import { aPaidPayment } from '../../../../test/support/rentals.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { SecretVariables } from '../../../integrations/whatsapp/secret-variables.js';
import { WhatsappMessageEntity } from '../../../integrations/whatsapp/whatsapp-message.entity.js';
import { WhatsappMessageRepository } from '../../../integrations/whatsapp/whatsapp-message.repository.js';
import { WhatsappOutbox } from '../../../integrations/whatsapp/whatsapp-outbox.js';
import { AppConfig } from '../../../platform/config/app.config.js';
import { readTopic } from '../../../platform/config/config.module.js';
import type { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { CustomerContact, CustomerDirectory } from '../../auth/customer-directory.service.js';
import { Announcements } from './announcements.service.js';

const BUDI: CustomerContact = {
  akunId: 1,
  name: 'Budi',
  email: 'budi@contoh.com',
  number: '6281234567890',
  locale: 'id',
  isActive: true,
  wantsReminders: true,
};

let database: Database;
let close: () => Promise<void>;
let announcements: Announcements;
const clock = new TestClock(wib('2026-12-24T14:05'));
const queue = { add: jest.fn(() => Promise.resolve()) };
const contactOf = jest.fn<CustomerDirectory['contactOf']>();

beforeAll(async () => {
  Logger.overrideLogger(false);
  ({ database, close } = await openDatabase());
});
beforeEach(async () => {
  await emptyServers();
  queue.add.mockClear();
  contactOf.mockResolvedValue(BUDI);
  const outbox = new WhatsappOutbox(
    new WhatsappMessageRepository(database, clock),
    {} as SecretVariables,
    queue as unknown as Queue<{ id: number }>,
  );
  const app = readTopic(AppConfig, testEnvironment({ APP_URL: 'https://anu.example' }));
  announcements = new Announcements(outbox, { contactOf } as unknown as CustomerDirectory, app);
});
afterAll(() => close());

const messages = () => database.on().getRepository(WhatsappMessageEntity).find();

describe('an order that is ready to be paid', () => {
  const order = { ...aPaidPayment(clock, { orderId: 'order-1' }), expiresAt: wib('2026-12-24T15:05') };

  it('is an invoice with its link, until when it can be paid', async () => {
    await database.run((tx) => announcements.invoice(order, tx));
    expect(await messages()).toMatchObject([
      {
        akunId: 1,
        number: '6281234567890',
        template: 'invoice',
        language: 'id',
        variables: {
          name: 'Budi',
          product: 'Self-bot Bulanan',
          line_id: 'budi.store',
          amount: 'Rp50.000',
          until: '24 Des 2026, 15.05 WIB',
          link: 'https://anu.example/payments/order-1',
        },
      },
    ]);
  });

  it('is told once, and nobody is woken before the commit', async () => {
    await database.run((tx) => announcements.invoice(order, tx));
    await database.run((tx) => announcements.invoice(order, tx));
    expect(queue.add).not.toHaveBeenCalled();
    announcements.wake(order.orderRowId);
    announcements.wake(order.orderRowId);
    expect(queue.add).toHaveBeenCalledTimes(1);
    expect(await messages()).toHaveLength(1);
  });
});

describe('a payment that made a rental active', () => {
  const payment = aPaidPayment(clock, { transactionId: 'tx-1' });
  const activation = { subscriptionId: 7, until: wib('2027-01-24T14:05') };

  it('is told in the customer’s language, with the new end', async () => {
    contactOf.mockResolvedValue({ ...BUDI, locale: 'en' });
    await database.run((tx) => announcements.paymentActive(payment, activation, tx));
    expect(await messages()).toMatchObject([
      {
        template: 'payment_active',
        language: 'en',
        dedupeKey: 'payment_active:tx-1',
        variables: { until: '24 Jan 2027, 14:05 WIB', link: 'https://anu.example/subscriptions/7' },
      },
    ]);
  });

  it('is no message when what it tells about is undone', async () => {
    const undone = database.run(async (tx) => {
      await announcements.paymentActive(payment, activation, tx);
      throw new Error('the payment is undone');
    });
    await expect(undone).rejects.toThrow('the payment is undone');
    expect(await messages()).toEqual([]);
  });

  it('is kept when the customer cannot be told: the account is gone', async () => {
    contactOf.mockRejectedValue(new AppError('not_found'));
    await database.run((tx) => announcements.paymentActive(payment, activation, tx));
    expect(await messages()).toEqual([]);
  });
});

describe('money that had given no time and goes back', () => {
  const payment = aPaidPayment(clock, { transactionId: 'tx-2', orderId: 'order-2' });

  it.each([
    ['id', 'Halo Budi, Rp20.000 sudah dikembalikan. Masa sewa tidak berubah karenanya.'],
    ['en', 'Hi Budi, Rp20.000 has been returned. No rental changes because of it.'],
  ] as const)('is told in %s, once for each sum, with the order and no end', async (locale, beginning) => {
    contactOf.mockResolvedValue({ ...BUDI, locale });
    for (const returnedCumulative of [20_000, 20_000, 40_000]) {
      const returned = { ...payment, returnedCumulative, returnedNow: 20_000 };
      await database.run((tx) => announcements.surplusReturned(returned, tx));
    }
    const told = await messages();
    expect(told).toMatchObject([
      {
        template: 'refund_surplus',
        dedupeKey: 'refund:tx-2:20000',
        variables: { amount: 'Rp20.000', link: 'https://anu.example/payments/order-2' },
      },
      { template: 'refund_surplus', dedupeKey: 'refund:tx-2:40000' },
    ]);
    const text = fill(whatsappPhrases[locale].refund_surplus, told[0]?.variables ?? {});
    expect(text.startsWith(beginning)).toBe(true);
  });
});
