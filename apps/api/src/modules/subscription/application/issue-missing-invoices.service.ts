import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { OrderQueries } from '../../payment/application/order-queries.service.js';
import { InvoiceRepository, type PaidPlace } from '../persistence/invoice.repository.js';
import { IssueInvoice } from './issue-invoice.service.js';

const BATCH = 200;
/** So far back a former version may still have settled payments, while it was being replaced. */
const OVERLAP_MS = 60 * 60 * 1000;

/**
 * Gives invoices to orders that were paid without one: before there were invoices, or by a process of a former
 * version. Payments of now get theirs in the transaction that pays them.
 */
@Injectable()
export class IssueMissingInvoices {
  /** Everything before it has its invoice; looked through once per process. */
  private place: PaidPlace = { paidAt: new Date(0), orderRowId: 0 };

  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly issueInvoice: IssueInvoice,
    private readonly orders: OrderQueries,
    private readonly clock: Clock,
  ) {}

  /** One batch, in the order of payment; answers how many orders it dealt with. */
  async execute(): Promise<number> {
    const seenUntil = new Date(this.clock.now().getTime() - OVERLAP_MS);
    const missing = await this.invoices.missingAfter(this.place, BATCH);
    for (const { orderRowId } of missing) await this.issue(orderRowId);
    this.place = missing.at(-1) ?? { paidAt: seenUntil, orderRowId: 0 };
    return missing.length;
  }

  private async issue(orderRowId: number): Promise<void> {
    const order = await this.orders.view(orderRowId);
    const { paidAt } = order;
    if (paidAt) await this.issueInvoice.atOnce({ ...order, orderRowId, paidAt });
  }
}
