import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { RateLimiter, type Limit } from '../../../platform/security/rate-limiter.js';
import {
  OrderQueries,
  type OrderFilter,
  type OrderView,
} from '../../payment/application/order-queries.service.js';
import { invoiceNumber, type InvoiceData } from '../domain/invoice.js';
import { InvoiceRepository } from '../persistence/invoice.repository.js';
import { IssueInvoice } from './issue-invoice.service.js';

/** Drawing takes a few milliseconds of everybody's time. */
const DOWNLOADING: Limit = { name: 'invoice-pdf', points: 60, seconds: 600 };

/** An order, with the number of its invoice once it has one. */
export interface HistoryItem {
  order: OrderView;
  invoiceNumber: string | null;
}

/** What a customer has ordered and paid. */
@Injectable()
export class PaymentHistory {
  constructor(
    private readonly orders: OrderQueries,
    private readonly invoices: InvoiceRepository,
    private readonly issueInvoice: IssueInvoice,
    private readonly limiter: RateLimiter,
  ) {}

  /** Newest first; the total is counted up to 10,000. */
  async list(akunId: number, filter: OrderFilter): Promise<{ items: HistoryItem[]; total: number }> {
    const { items, total } = await this.orders.list(akunId, filter);
    return { items: await this.withInvoices(items), total };
  }

  /** Those of the orders that are this customer's, by order id. */
  async byId(akunId: number, orderIds: readonly string[]): Promise<Map<string, HistoryItem>> {
    const orders = await this.orders.byId(akunId, orderIds);
    const items = await this.withInvoices([...orders.values()]);
    return new Map(items.map((item) => [item.order.orderId, item]));
  }

  /** Throws `not_found` for somebody else's order, `order_unpaid` and `too_many_requests`. */
  async invoice(akunId: number, orderId: string): Promise<InvoiceData> {
    const order = await this.orders.find(akunId, orderId);
    const { rowId: orderRowId, paidAt } = order;
    if (!paidAt) throw new AppError('order_unpaid');
    await this.limiter.consume(DOWNLOADING, String(akunId));
    const made = await this.invoices.findOfOrder(orderRowId);
    return made ?? this.issueInvoice.atOnce({ ...order, orderRowId, paidAt });
  }

  private async withInvoices(orders: readonly OrderView[]): Promise<HistoryItem[]> {
    const invoices = await this.invoices.ofOrders(orders.map(({ rowId }) => rowId));
    return orders.map((order) => {
      const invoice = invoices.get(order.rowId);
      return { order, invoiceNumber: invoice ? invoiceNumber(invoice) : null };
    });
  }
}
