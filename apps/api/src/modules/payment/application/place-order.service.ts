import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { orderedAgain } from '../domain/asking-again.js';
import { nextCheckAt } from '../domain/check-ladder.js';
import { ORDER_ID_BYTES, orderIdFrom } from '../domain/order-id.js';
import type { ClosedState, OrderState } from '../domain/order-states.js';
import { termsOf, type OrderTerms } from '../domain/order-terms.js';
import type { Payer } from '../domain/page-request.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { CloseOrder } from './close-order.service.js';
import { OrderExpiry } from './order-expiry.service.js';
import { OrderQueries, type OrderView } from './order-queries.service.js';
import { RequestSnapToken } from './request-snap-token.service.js';

export interface OrderRequest {
  akunId: number;
  terms: OrderTerms;
  /** Whole rupiah: price × quantity. */
  amount: number;
  customer: Payer;
  /** The same key of the same customer is the same order. */
  idempotencyKey?: string | undefined;
  locale: Locale;
}

export interface PlacedOrder {
  order: OrderView;
  /** False when it was there already. */
  created: boolean;
}

interface Candidate {
  order: OrderEntity;
  created: boolean;
}

/** More than the steps that a replacement can take: found, closed, made, lost to another tab, found. */
const ROUNDS = 6;
const RETRY_AFTER_SECONDS = 5;

/** Makes an order that can be paid, or finds the one that stands for the same thing (the payment rules, Ordering). */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly orders: OrderRepository,
    private readonly queries: OrderQueries,
    private readonly closeOrder: CloseOrder,
    private readonly requestSnapToken: RequestSnapToken,
    private readonly expiry: OrderExpiry,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `order_paid` and `order_in_review` when money has come for the order that would be replaced, `order_busy`,
   * `midtrans_unavailable` and `midtrans_invalid_answer` when no payment page could be had; then asking again helps.
   */
  async execute(request: OrderRequest): Promise<PlacedOrder> {
    for (let round = 0; round < ROUNDS; round++) {
      const candidate = await this.candidate(request);
      if (candidate && (await this.makePayable(candidate.order, request))) {
        return { order: await this.queries.view(candidate.order.id), created: candidate.created };
      }
    }
    throw new AppError('order_busy', { retryAfter: RETRY_AFTER_SECONDS });
  }

  /** The order to answer with, or null when something stood in the way and was dealt with. */
  private async candidate(request: OrderRequest): Promise<Candidate | null> {
    const { akunId, idempotencyKey, terms } = request;
    const same = idempotencyKey === undefined ? null : await this.orders.findByKey(akunId, idempotencyKey);
    if (same) return { order: same, created: false };
    const open = await this.orders.findOpen({ akunId, ...terms });
    if (!open) return this.make(request);
    const again = orderedAgain(open, terms, this.clock.now());
    if (again.kind === 'return') return { order: open, created: false };
    if (again.kind === 'refuse') throw new AppError('order_in_review');
    await this.close(open, again.kind === 'replace' ? again.closeAs : 'cancelled');
    return null;
  }

  /** Committed before Midtrans hears of it. Null when another request was faster. */
  private async make({ akunId, terms, amount, idempotencyKey }: OrderRequest): Promise<Candidate | null> {
    const createdAt = this.clock.now();
    const orderId = orderIdFrom(randomBytes(ORDER_ID_BYTES));
    const expiresAt = new Date(createdAt.getTime() + (await this.expiry.minutes()) * 60_000);
    const watched = {
      state: 'open',
      createdAt,
      expiresAt,
      visitedAt: null,
      paidAt: null,
      closedAt: null,
    } as const;
    const made = await this.orders.add({
      ...termsOf(terms),
      akunId,
      orderId,
      amount,
      idempotencyKey: idempotencyKey ?? null,
      createdAt,
      expiresAt,
      nextCheckAt: nextCheckAt(watched, createdAt),
    });
    const order = made ? await this.orders.find(orderId) : null;
    return order && { order, created: true };
  }

  /** Whether the order can be answered; false when it had to be closed and another is to be made. */
  private async makePayable(order: OrderEntity, { customer }: OrderRequest): Promise<boolean> {
    const outcome = order.state === 'open' ? await this.requestSnapToken.execute(order, customer) : 'ready';
    if (outcome === 'not_open') refuseMoney((await this.orders.get(order.id)).state);
    if (outcome === 'used') {
      await this.orders.forgetKey(order.id);
      await this.close(order, 'cancelled');
    }
    return outcome === 'ready';
  }

  private async close(order: OrderEntity, closeAs: ClosedState): Promise<void> {
    const state = await this.closeOrder.execute(order, closeAs);
    refuseMoney(state);
    if (state === 'cancelling')
      throw new AppError('midtrans_unavailable', { retryAfter: RETRY_AFTER_SECONDS });
  }
}

/** Nobody who has just paid is offered the same thing once more. */
function refuseMoney(state: OrderState): void {
  if (state === 'paid') throw new AppError('order_paid');
  if (state === 'review') throw new AppError('order_in_review');
}
