import type { SnapRequest } from './snap-request.js';
import { isPaid, type AttemptState } from './transaction-states.js';

/** Moments are epoch milliseconds, amounts whole rupiah; everything here survives JSON. */
export interface Order {
  readonly orderId: string;
  readonly grossAmount: number;
  readonly request: SnapRequest;
  readonly createdAt: number;
  readonly pageEndsAt: number;
  /** Where notifications go instead of, or besides, the address set for the merchant. */
  readonly overrideUrls: readonly string[];
  readonly appendUrls: readonly string[];
  token: string;
  redirectUrl: string;
  /** When the merchant cancelled the token, or a transaction of this order. */
  closedAt?: number;
  readonly attempts: Attempt[];
  readonly notifications: Notification[];
}

/** One try to pay an order by one method: what Midtrans calls a transaction. */
export interface Attempt {
  readonly transactionId: string;
  readonly orderId: string;
  readonly methodId: string;
  readonly chosenAt: number;
  readonly endsAt: number;
  /** What the method drew when it was chosen: a VA number, a masked card, references. */
  readonly details: Readonly<Record<string, string>>;
  state: AttemptState;
  /** What was imposed on the customer besides the order's amount, or, below 0, spared. */
  fee?: number;
  /** Since when it is under review. */
  challengedAt?: number;
  authorizedAt?: number;
  capturedAt?: number;
  settledAt?: number;
  readonly refunds: Refund[];
}

export interface Refund {
  readonly id: number;
  readonly uuid: string;
  readonly key: string;
  readonly amount: number;
  readonly reason: string;
  readonly method: 'online' | 'offline';
  readonly createdAt: number;
  /** When the bank will confirm it, or has. */
  confirmsAt?: number;
  bankConfirmedAt?: number;
}

export interface Notification {
  readonly id: string;
  readonly transactionId: string;
  readonly url: string;
  /** The JSON text as it is sent, each time the same. */
  readonly body: string;
  /** `delayed`: not tried yet, but will be at `nextTryAt`; `dropped`: never sent. */
  state: 'held' | 'delayed' | 'waiting' | 'sending' | 'delivered' | 'failed' | 'dropped';
  nextTryAt?: number;
  readonly tries: Try[];
}

/** One delivery: the HTTP status and the beginning of the answer, or why there was none. */
export type Try = { readonly at: number } & Outcome;

export type Outcome =
  { readonly status: number; readonly answer: string } | { readonly status: null; readonly error: string };

export const refundedSoFar = (attempt: Attempt): number =>
  attempt.refunds.reduce((sum, refund) => sum + refund.amount, 0);

/** What the customer pays by this attempt. */
export const amountOf = (order: Order, { fee = 0 }: Attempt): number => Math.max(1, order.grossAmount + fee);

/** The attempt that Midtrans means when it is asked by order id: the paid one, else the latest. */
export const leadingAttempt = (order: Order): Attempt | undefined =>
  order.attempts.findLast(({ state }) => isPaid(state)) ?? order.attempts.at(-1);
