import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { isDuplicate } from '../../../platform/database/failures.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { CustomerDirectory } from '../../auth/customer-directory.service.js';
import type { PaidPayment } from '../../payment/application/payment-outcomes.js';
import { invoiceYear, type InvoiceData } from '../domain/invoice.js';
import { InvoiceRepository } from '../persistence/invoice.repository.js';
import { InvoiceIssuer } from './invoice-issuer.service.js';

/** A paid order, as its invoice will tell of it. */
export type PaidOrder = Pick<
  PaidPayment,
  'orderRowId' | 'orderId' | 'akunId' | 'amount' | 'terms' | 'paidAt'
> & { paymentType: string | null };

/** The only maker of invoices: one per paid order, numbered without a gap. */
@Injectable()
export class IssueInvoice {
  private readonly logger = new Logger(IssueInvoice.name);

  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly customers: CustomerDirectory,
    private readonly issuer: InvoiceIssuer,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The invoice of the order, made if there is none. Comes last in its transaction: the counter of the year is locked
   * until that ends.
   */
  async execute(order: PaidOrder, tx: Tx): Promise<InvoiceData> {
    const made = await this.invoices.findOfOrder(order.orderRowId, tx);
    if (made) return made;
    const said = { ...(await this.said(order, tx)), year: invoiceYear(order.paidAt) };
    const invoice = { ...said, sequence: await this.invoices.nextNumber(said.year, tx) };
    await this.invoices.add(invoice, tx);
    return invoice;
  }

  /** The same in a transaction of its own. Another process may be faster: then its invoice stands. */
  async atOnce(order: PaidOrder): Promise<InvoiceData> {
    try {
      return await this.database.run((tx) => this.execute(order, tx));
    } catch (error) {
      const made = isDuplicate(error, 'invoices_order_unique')
        ? await this.invoices.findOfOrder(order.orderRowId)
        : null;
      if (!made) throw error;
      return made;
    }
  }

  private async said({ terms, ...order }: PaidOrder, tx: Tx) {
    const { productName, botType, lineId, quantity, durationCount, durationUnit, unitPrice } = terms;
    const { orderRowId, orderId, amount, paymentType, paidAt } = order;
    return {
      ...{ orderRowId, orderId, amount, paymentType, paidAt, issuedAt: this.clock.now() },
      ...(await this.issuer.now(tx)),
      ...(await this.customer(order.akunId, tx)),
      ...{ productName, botType, lineId, quantity, durationCount, durationUnit, unitPrice },
    };
  }

  /** An account that is gone is no reason to refuse the money. */
  private async customer(akunId: number, tx: Tx) {
    try {
      const { name, email } = await this.customers.contactOf(akunId, tx);
      return { customerName: name, customerEmail: email };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.logger.warn({ akunId }, 'an invoice for nobody: the account is gone');
      return { customerName: '', customerEmail: '' };
    }
  }
}
