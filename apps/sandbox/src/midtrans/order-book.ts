import type { Attempt, Order } from './domain/order.js';

export interface Found {
  readonly order: Order;
  readonly attempt: Attempt;
}

/** All orders of this sandbox, in memory, findable by each of their names. */
export class OrderBook {
  private readonly orders = new Map<string, Order>();
  private readonly tokens = new Map<string, Order>();
  private readonly attempts = new Map<string, Found>();

  add(order: Order): void {
    this.orders.set(order.orderId, order);
    this.tokens.set(order.token, order);
    for (const attempt of order.attempts) this.attempts.set(attempt.transactionId, { order, attempt });
  }

  addAttempt(found: Found): void {
    found.order.attempts.push(found.attempt);
    this.attempts.set(found.attempt.transactionId, found);
  }

  /** Makes room for a newer order of the same id; possible only while it has no attempts. */
  remove(order: Order): void {
    this.orders.delete(order.orderId);
    this.tokens.delete(order.token);
  }

  all(): Order[] {
    return [...this.orders.values()];
  }

  allAttempts(): Found[] {
    return [...this.attempts.values()];
  }

  byId(orderId: string): Order | undefined {
    return this.orders.get(orderId);
  }

  /** A token that was replaced by a newer one is found no more. */
  byToken(token: string): Order | undefined {
    return this.tokens.get(token);
  }

  attempt(transactionId: string): Found | undefined {
    return this.attempts.get(transactionId);
  }
}
