import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { nextCheckAt } from '../domain/check-ladder.js';
import { customerStatus, statesOf, type CustomerStatus } from '../domain/customer-status.js';
import type { OrderState } from '../domain/order-states.js';
import { termsOf, type OrderTerms } from '../domain/order-terms.js';
import { timelineOf, type TimelineEvent } from '../domain/timeline.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import { CustomerOrderRepository } from '../persistence/customer-order.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderLeaseRepository } from '../persistence/order-lease.repository.js';
import { OrderRepository } from '../persistence/order.repository.js';

/** An order as its customer may see it. */
export interface OrderView {
  rowId: number;
  orderId: string;
  akunId: number;
  /** Whole rupiah. */
  amount: number;
  state: OrderState;
  status: CustomerStatus;
  /** How it is being paid, or was; Midtrans' word. */
  paymentType: string | null;
  /** Only while the order can be paid. */
  snapToken: string | null;
  snapRedirectUrl: string | null;
  expiresAt: Date | null;
  createdAt: Date;
  paidAt: Date | null;
  closedAt: Date | null;
  terms: OrderTerms;
}

/** Which part of which of a customer's orders. */
export interface OrderFilter {
  page: number;
  perPage: number;
  status?: CustomerStatus | undefined;
  /** Ordered then or later. */
  from?: Date | undefined;
  /** Ordered earlier. */
  before?: Date | undefined;
}

const NOTED_EVERY_MS = 30_000;

/** What customers see of their orders. */
@Injectable()
export class OrderQueries {
  constructor(
    private readonly orders: OrderRepository,
    private readonly ofCustomer: CustomerOrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly leases: OrderLeaseRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * An order of this customer, else `not_found`. Looking at it is a visit of its payment page, after which Midtrans is
   * asked closely for a while (the payment rules, Three doors).
   */
  async find(akunId: number, orderId: string): Promise<OrderView> {
    const order = await this.orders.findOfCustomer(akunId, orderId);
    if (!order) throw new AppError('not_found');
    await this.noteVisit(order);
    return this.viewOf(order);
  }

  /** Newest first; the total is counted up to 10,000. */
  async list(
    akunId: number,
    { page, perPage, status, ...period }: OrderFilter,
  ): Promise<{ items: OrderView[]; total: number }> {
    const wanted = { ...period, states: status && statesOf(status) };
    const [orders, total] = await Promise.all([
      this.ofCustomer.list(akunId, wanted, { page, perPage }),
      this.ofCustomer.count(akunId, wanted),
    ]);
    return { items: await this.views(orders), total };
  }

  /** Those of the orders that are this customer's, by order id. */
  async byId(akunId: number, orderIds: readonly string[]): Promise<Map<string, OrderView>> {
    const views = await this.views(await this.ofCustomer.ofIds(akunId, orderIds));
    return new Map(views.map((view) => [view.orderId, view]));
  }

  /** The orders that this customer can still pay. */
  async openFor(akunId: number): Promise<OrderView[]> {
    return this.views(await this.ofCustomer.listOpen(akunId));
  }

  /** What happened to an order that the caller may see. Throws `not_found`. */
  async timeline(orderId: string): Promise<TimelineEvent[]> {
    const order = await this.orders.find(orderId);
    if (!order) throw new AppError('not_found');
    return timelineOf(order, await this.attempts.ofOrder(order.id));
  }

  /** For use cases that have found out already whose order it is. */
  async view(rowId: number): Promise<OrderView> {
    return this.viewOf(await this.orders.get(rowId));
  }

  /** Written now and then, however often the page asks. */
  private async noteVisit(order: OrderEntity): Promise<void> {
    const now = this.clock.now();
    const isNoted = order.visitedAt !== null && now.getTime() - order.visitedAt.getTime() < NOTED_EVERY_MS;
    const next = nextCheckAt({ ...order, visitedAt: now }, now);
    if (next && !isNoted) await this.leases.noteVisit(order.id, now, next);
  }

  private async viewOf(order: OrderEntity): Promise<OrderView> {
    const [view] = await this.views([order]);
    return view as OrderView;
  }

  private async views(orders: readonly OrderEntity[]): Promise<OrderView[]> {
    const paymentTypes = await this.ofCustomer.paymentTypes(orders);
    return orders.map((order) => ({
      rowId: order.id,
      orderId: order.orderId,
      akunId: order.akunId,
      amount: order.amount,
      state: order.state,
      status: customerStatus(order.state),
      paymentType: paymentTypes.get(order.transactionId ?? '') ?? null,
      ...this.page(order),
      expiresAt: order.expiresAt,
      createdAt: order.createdAt,
      paidAt: order.paidAt,
      closedAt: order.closedAt,
      terms: termsOf(order),
    }));
  }

  private page({ state, expiresAt, snapToken, snapRedirectUrl }: OrderEntity) {
    const payable = state === 'open' && (expiresAt === null || expiresAt > this.clock.now());
    return payable ? { snapToken, snapRedirectUrl } : { snapToken: null, snapRedirectUrl: null };
  }
}
