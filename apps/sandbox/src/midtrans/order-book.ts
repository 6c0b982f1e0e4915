import type { Attempt, Order } from './domain/order.js';

export interface Found {
  readonly order: Order;
  readonly attempt: Attempt;
}

/** All orders of this sandbox, in memory, findable by each of their names. */
export class OrderBook {
  private readonly orders = new Map<string, Order>();
  private readonly tokens = new Map<string, Order>();

  add(order: Order): void {
    this.orders.set(order.orderId, order);
    this.tokens.set(order.token, order);
  }

  remove(order: Order): void {
    this.orders.delete(order.orderId);
    this.tokens.delete(order.token);
  }

  all(): Order[] {
    return [...this.orders.values()];
  }

  byId(orderId: string): Order | undefined {
    return this.orders.get(orderId);
  }

  /** A token that was replaced by a newer one is found no more. */
  byToken(token: string): Order | undefined {
    return this.tokens.get(token);
  }

  attempt(transactionId: string): Found | undefined {
    for (const order of this.orders.values()) {
      const attempt = order.attempts.find((candidate) => candidate.transactionId === transactionId);
      if (attempt) return { order, attempt };
    }
    return undefined;
  }
}
