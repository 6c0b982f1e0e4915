import { randomBytes, randomUUID } from 'node:crypto';
import { AkunRepository } from '../modules/auth/akun.repository.js';
import { CustomerDirectory } from '../modules/auth/customer-directory.service.js';
import type { ProductEntity } from '../modules/catalog/product.entity.js';
import { ORDER_ID_BYTES, orderIdFrom } from '../modules/payment/domain/order-id.js';
import { AttemptEntity } from '../modules/payment/persistence/attempt.entity.js';
import { OrderEntity } from '../modules/payment/persistence/order.entity.js';
import { ActivateRental } from '../modules/subscription/application/activate-rental.service.js';
import { InvoiceIssuer } from '../modules/subscription/application/invoice-issuer.service.js';
import { IssueInvoice } from '../modules/subscription/application/issue-invoice.service.js';
import { RentalBook } from '../modules/subscription/application/rental-book.service.js';
import { addSeconds, extend, NEVER_RENTED } from '../modules/subscription/domain/extension.js';
import { times } from '../modules/subscription/domain/period.js';
import type { InvoiceConfig } from '../modules/subscription/invoice.config.js';
import { InvoiceRepository } from '../modules/subscription/persistence/invoice.repository.js';
import { LedgerRepository } from '../modules/subscription/persistence/ledger.repository.js';
import { RentalRepository } from '../modules/subscription/persistence/rental.repository.js';
import { SubscriptionRepository } from '../modules/subscription/persistence/subscription.repository.js';
import type { Database, Tx } from '../platform/database/database.js';
import { OperatorSettings } from '../platform/settings/operator-settings.js';
import { SettingsRepository } from '../platform/settings/settings.repository.js';
import type { DemoOrder } from './demo-orders.js';
import { SeedClock } from './seed-clock.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From the order to the money. */
const PAYING_SECONDS = 3 * MINUTE;

/** Lets the past happen: orders as payment leaves them, rentals by the code that activates real ones. */
export class DemoHistory {
  private readonly clock = new SeedClock();
  private readonly subscriptions: SubscriptionRepository;
  private readonly activateRental: ActivateRental;
  private readonly issueInvoice: IssueInvoice;

  constructor(
    database: Database,
    invoicing: InvoiceConfig,
    private readonly now: Date,
  ) {
    this.subscriptions = new SubscriptionRepository(database);
    const customers = new CustomerDirectory(new AkunRepository(database));
    const invoices = new InvoiceRepository(database);
    const settings = new OperatorSettings(new SettingsRepository(database));
    const issuer = new InvoiceIssuer(invoicing, settings);
    this.issueInvoice = new IssueInvoice(invoices, customers, issuer, database, this.clock);
    const rentals = new RentalRepository(database);
    const ledger = new LedgerRepository(database);
    const book = new RentalBook(this.subscriptions, rentals, ledger, this.clock);
    this.activateRental = new ActivateRental(this.subscriptions, rentals, ledger, book, this.clock);
  }

  async play(akunId: number, product: ProductEntity, demo: DemoOrder, tx: Tx): Promise<void> {
    const orderedAt = addSeconds(this.now, -demo.daysAgo * DAY);
    const order = await this.order(akunId, product, demo, orderedAt, tx);
    const { end } = demo;
    if ('paidBy' in end) await this.pay(order, end.paidBy, addSeconds(orderedAt, PAYING_SECONDS), tx);
    else await this.close(order, end.closedAs, addSeconds(orderedAt, HOUR), tx);
  }

  private async order(
    akunId: number,
    product: ProductEntity,
    { lineId, quantity }: DemoOrder,
    orderedAt: Date,
    tx: Tx,
  ): Promise<OrderEntity> {
    const { botType, durationCount, durationUnit, price } = product;
    const standing = (await this.subscriptions.find({ akunId, botType, lineId }, tx)) ?? NEVER_RENTED;
    const period = times({ count: durationCount, unit: durationUnit }, quantity);
    const orders = tx.getRepository(OrderEntity);
    return orders.save(
      orders.create({
        akunId,
        orderId: orderIdFrom(randomBytes(ORDER_ID_BYTES)),
        amount: price * quantity,
        productId: product.id,
        productName: product.name,
        botType,
        lineId,
        quantity,
        durationCount,
        durationUnit,
        unitPrice: price,
        quotedUntil: extend(standing, period, orderedAt).until,
        state: 'open',
        expiresAt: addSeconds(orderedAt, HOUR),
        createdAt: orderedAt,
      }),
    );
  }

  private async pay(order: OrderEntity, paymentType: string, paidAt: Date, tx: Tx): Promise<void> {
    const transactionId = randomUUID();
    await tx.getRepository(AttemptEntity).insert({
      orderRowId: order.id,
      transactionId,
      status: 'settlement',
      fraudStatus: 'accept',
      paymentType,
      grossAmount: order.amount,
      currency: 'IDR',
      refunded: 0,
      sequence: 1,
      applied: true,
      transactedAt: addSeconds(paidAt, -MINUTE),
      settledAt: paidAt,
    });
    const paid = { state: 'paid', transactionStatus: 'settlement', transactionId, paidAt } as const;
    await tx.getRepository(OrderEntity).update({ id: order.id }, { ...paid, paymentType });
    this.clock.set(paidAt);
    const { id: orderRowId, orderId, akunId, amount, createdAt: orderedAt } = order;
    const about = { orderRowId, orderId, akunId, amount, transactionId, paymentType, orderedAt, paidAt };
    await this.activateRental.execute({ ...about, late: false, terms: order }, tx);
    await this.issueInvoice.execute({ ...about, terms: order }, tx);
  }

  private async close(
    { id }: OrderEntity,
    closeAs: 'expired' | 'cancelled',
    closedAt: Date,
    tx: Tx,
  ): Promise<void> {
    await tx.getRepository(OrderEntity).update({ id }, { state: closeAs, closeAs, closedAt });
  }
}
