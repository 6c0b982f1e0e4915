import { possibleActions, type Action } from '../midtrans/actions.js';
import type { Attempt, Notification, Order } from '../midtrans/domain/order.js';
import { wireAmount } from '../midtrans/domain/rupiah.js';
import { tokenState, type TokenState } from '../midtrans/domain/token-state.js';
import { transactionFields } from '../midtrans/domain/transaction-body.js';
import { nextStates, statusOf } from '../midtrans/domain/transaction-states.js';
import { methodOf } from '../midtrans/methods/payment-methods.js';

export type MoneyBack = 'refund' | 'chargeback';

export interface AttemptView {
  readonly transaction_id: string;
  readonly transaction_status: string;
  readonly payment_type: string;
  readonly method: string;
  /** Names of the actions that are possible now. */
  readonly actions: readonly Action[];
  /** Ways in which money can go back now, in whole or in part. */
  readonly money_back: readonly MoneyBack[];
  readonly [field: string]: unknown;
}

export interface NotificationView {
  readonly id: string;
  readonly transaction_id: string;
  readonly url: string;
  readonly state: Notification['state'];
  readonly body: Record<string, unknown>;
  /** HTTP status of the last try; null when there was no answer, or no try yet. */
  readonly status: number | null;
  readonly at: string | null;
  readonly try: number;
  readonly next_try_at: string | null;
  readonly tries: readonly { readonly at: string; readonly status: number | null; readonly answer: string }[];
}

export interface OrderView {
  readonly order_id: string;
  readonly gross_amount: string;
  readonly token: string;
  readonly redirect_url: string;
  readonly token_state: TokenState;
  readonly created_at: string;
  readonly page_ends_at: string;
  readonly attempts: readonly AttemptView[];
  readonly notifications: readonly NotificationView[];
}

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

const RETURNS: readonly MoneyBack[] = ['refund', 'chargeback'];

const possibleReturns = (attempt: Attempt): MoneyBack[] => {
  const next = nextStates(attempt.state, methodOf(attempt));
  return RETURNS.filter((state) => next.includes(state));
};

export function attemptView(order: Order, attempt: Attempt): AttemptView {
  const method = methodOf(attempt);
  return {
    ...transactionFields(order, attempt, method),
    transaction_id: attempt.transactionId,
    transaction_status: statusOf(attempt.state),
    payment_type: method.paymentType,
    method: method.id,
    actions: possibleActions({ order, attempt }),
    money_back: possibleReturns(attempt),
  };
}

export function notificationView(notification: Notification): NotificationView {
  const { id, transactionId, url, state, body, tries, nextTryAt } = notification;
  const last = tries.at(-1);
  return {
    id,
    transaction_id: transactionId,
    url,
    state,
    body: JSON.parse(body) as Record<string, unknown>,
    status: last?.status ?? null,
    at: last ? iso(last.at) : null,
    try: tries.length,
    next_try_at: nextTryAt === undefined ? null : iso(nextTryAt),
    tries: tries.map((done) => ({
      at: iso(done.at),
      status: done.status,
      answer: done.status === null ? done.error : done.answer,
    })),
  };
}

export const orderView = (order: Order, now: number): OrderView => ({
  order_id: order.orderId,
  gross_amount: wireAmount(order.grossAmount),
  token: order.token,
  redirect_url: order.redirectUrl,
  token_state: tokenState(order, now),
  created_at: iso(order.createdAt),
  page_ends_at: iso(order.pageEndsAt),
  attempts: order.attempts.map((attempt) => attemptView(order, attempt)),
  notifications: order.notifications.map(notificationView),
});
