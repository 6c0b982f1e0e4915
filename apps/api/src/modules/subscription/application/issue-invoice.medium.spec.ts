import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { openDatabase } from '../../../../test/support/database.js';
import { testEnvironment } from '../../../../test/support/environment.js';
import { wib } from '../../../../test/support/jakarta.js';
import { anOrderRow } from '../../../../test/support/orders.js';
import { emptyServers } from '../../../../test/support/servers.js';
import { readTopic } from '../../../platform/config/config.module.js';
import type { Database, Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { CustomerDirectory } from '../../auth/customer-directory.service.js';
import { termsOf } from '../../payment/domain/order-terms.js';
import type { OrderQueries } from '../../payment/application/order-queries.service.js';
import { OrderEntity } from '../../payment/persistence/order.entity.js';
import { invoiceNumber } from '../domain/invoice.js';
import { OperatorSettings } from '../../../platform/settings/operator-settings.js';
import { SettingsRepository } from '../../../platform/settings/settings.repository.js';
import { InvoiceConfig } from '../invoice.config.js';
import { InvoiceIssuer } from './invoice-issuer.service.js';
import { InvoiceEntity } from '../persistence/invoice.entity.js';
import { InvoiceRepository } from '../persistence/invoice.repository.js';
import { IssueInvoice, type PaidOrder } from './issue-invoice.service.js';
import { IssueMissingInvoices } from './issue-missing-invoices.service.js';

const NOON = wib('2026-12-24T12:00');

let database: Database;
let close: () => Promise<void>;
let invoices: InvoiceRepository;
let issueInvoice: IssueInvoice;
const clock = new TestClock(NOON);
const contactOf = jest.fn<CustomerDirectory['contactOf']>();

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  invoices = new InvoiceRepository(database);
});
beforeEach(async () => {
  await emptyServers();
  clock.set(NOON);
  contactOf.mockResolvedValue({
    ...{ akunId: 1, name: 'Siti', email: 'siti@contoh.id', number: '62812', locale: 'id' },
    ...{ isActive: true, wantsReminders: true },
  });
  issueInvoice = issuerWith();
});
afterAll(() => close());

function issuerWith(settings: NodeJS.ProcessEnv = {}): IssueInvoice {
  const config = readTopic(InvoiceConfig, testEnvironment(settings));
  const customers = { contactOf } as unknown as CustomerDirectory;
  const issuer = new InvoiceIssuer(config, new OperatorSettings(new SettingsRepository(database)));
  return new IssueInvoice(invoices, customers, issuer, database, clock);
}

/** An order in the table, paid at that moment, without an invoice. */
async function aPaidOrder(paidAt = NOON): Promise<PaidOrder> {
  const order = await anOrderRow(database, { state: 'paid', paidAt });
  const { id: orderRowId, orderId, akunId, amount } = order;
  return { orderRowId, orderId, akunId, amount, paidAt, paymentType: 'qris', terms: termsOf(order) };
}

const severalPaidOrders = (count: number) => Promise.all(Array.from({ length: count }, () => aPaidOrder()));
const issue = (order: PaidOrder) => database.run((tx) => issueInvoice.execute(order, tx));
const made = () =>
  database
    .on()
    .getRepository(InvoiceEntity)
    .find({ order: { year: 'ASC', sequence: 'ASC' } });
const numbers = async () => (await made()).map(invoiceNumber);
const upTo = (count: number) =>
  Array.from({ length: count }, (_, index) => invoiceNumber({ year: 2026, sequence: index + 1 }));

describe('numbers', () => {
  it('of 50 payments at once are 50, without a gap and without a double', async () => {
    await Promise.all((await severalPaidOrders(50)).map(issue));
    expect(await numbers()).toEqual(upTo(50));
  });

  it('have no gap either when every other payment is undone after it had one', async () => {
    const orders = await severalPaidOrders(50);
    const undone = (order: PaidOrder) =>
      database.run(async (tx: Tx) => {
        await issueInvoice.execute(order, tx);
        throw new Error('undone');
      });
    const outcomes = await Promise.allSettled(
      orders.map((order, index) => (index % 2 ? undone : issue)(order)),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(25);
    expect(await numbers()).toEqual(upTo(25));
    await Promise.all(orders.map(issue));
    expect(await numbers()).toEqual(upTo(50));
  });

  it('begin anew with the year of Jakarta', async () => {
    await issue(await aPaidOrder(wib('2026-12-31T23:59')));
    await issue(await aPaidOrder(wib('2027-01-01T00:00')));
    await issue(await aPaidOrder(wib('2027-01-01T00:01')));
    expect(await numbers()).toEqual(['INV/2026/000001', 'INV/2027/000001', 'INV/2027/000002']);
  });
});

describe('an order', () => {
  it('has one invoice, however often it is asked for', async () => {
    const order = await aPaidOrder();
    const [first] = await Promise.all(Array.from({ length: 10 }, () => issueInvoice.atOnce(order)));
    expect(await issueInvoice.atOnce(order)).toMatchObject({ sequence: first?.sequence });
    expect(await numbers()).toEqual(upTo(1));
  });

  it('keeps what its invoice has said, whatever changes afterwards', async () => {
    const settings = { INVOICE_ISSUER_NAME: 'PT Lama', INVOICE_ISSUER_TAX_ID: '01.2' };
    issueInvoice = issuerWith(settings);
    const order = await aPaidOrder();
    await issue(order);
    issueInvoice = issuerWith({ INVOICE_ISSUER_NAME: 'PT Baru' });
    contactOf.mockRejectedValue(new AppError('not_found'));
    expect(await issue(order)).toMatchObject({
      issuerName: 'PT Lama',
      issuerTaxId: '01.2',
      customerName: 'Siti',
      customerEmail: 'siti@contoh.id',
      amount: 50_000,
      unitPrice: 50_000,
      lineId: order.terms.lineId,
      paymentType: 'qris',
      paidAt: NOON,
    });
  });

  it('of an account that is gone has one too', async () => {
    contactOf.mockRejectedValue(new AppError('not_found'));
    expect(await issue(await aPaidOrder())).toMatchObject({ sequence: 1, customerName: '' });
  });
});

describe('orders that were paid before there were invoices', () => {
  const missing = () => {
    const orders = {
      view: async (rowId: number) => {
        const order = await database.on().getRepository(OrderEntity).findOneByOrFail({ id: rowId });
        return { ...order, paymentType: null, terms: termsOf(order) };
      },
    } as unknown as OrderQueries;
    return new IssueMissingInvoices(invoices, issueInvoice, orders, clock);
  };

  it('get theirs in the order of payment, the unpaid none, and then there is nothing more to do', async () => {
    const later = await aPaidOrder(wib('2026-11-02T10:00'));
    const sooner = await aPaidOrder(wib('2026-11-01T10:00'));
    await anOrderRow(database, { state: 'expired', paidAt: null });
    const sweep = missing();
    expect([await sweep.execute(), await sweep.execute()]).toEqual([2, 0]);
    expect((await made()).map(({ orderRowId }) => orderRowId)).toEqual([sooner.orderRowId, later.orderRowId]);
  });

  it('share one row of numbers with payments of now, also when two processes look for them', async () => {
    await severalPaidOrders(20);
    const live = await severalPaidOrders(20);
    await Promise.all([
      missing().execute(),
      missing().execute(),
      ...live.map((order) => issueInvoice.atOnce(order)),
    ]);
    expect(await numbers()).toEqual(upTo(40));
  });

  it('are found again when a process of a former version settles one meanwhile', async () => {
    const sweep = missing();
    await sweep.execute();
    await aPaidOrder(new Date(NOON.getTime() - 60_000));
    expect(await sweep.execute()).toBe(1);
  });
});
