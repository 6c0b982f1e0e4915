import { leadingAttempt, type Attempt, type Order } from '../midtrans/domain/order.js';
import { tokenState } from '../midtrans/domain/token-state.js';
import { isPaid, nextStates, type AttemptState } from '../midtrans/domain/transaction-states.js';
import type { PaymentMethod } from '../midtrans/methods/payment-method.js';
import { methodOf } from '../midtrans/methods/payment-methods.js';

export type Screen =
  | { readonly kind: 'methods'; readonly pending?: Attempt }
  | { readonly kind: 'form'; readonly method: PaymentMethod }
  | { readonly kind: 'waiting'; readonly attempt: Attempt }
  | { readonly kind: 'review'; readonly attempt: Attempt }
  | { readonly kind: 'paid'; readonly attempt: Attempt }
  | { readonly kind: 'already-paid' }
  | { readonly kind: 'failed'; readonly attempt: Attempt }
  | { readonly kind: 'ended'; readonly reason: 'cancelled' | 'expired'; readonly attempt?: Attempt };

/** What the customer has just asked for, besides looking. */
export interface Wish {
  /** A method with a form. */
  readonly form?: PaymentMethod;
  /** Pay another way. */
  readonly choose: boolean;
  /** The payment happened while this page was open. */
  readonly followed: boolean;
}

/** The customer has done their part; Midtrans or the shop decides. */
const HELD: ReadonlySet<AttemptState> = new Set<AttemptState>(['challenge', 'authorize']);

/** Which screen an order shows at a moment. */
export function screenFor(order: Order, now: number, wish: Wish): Screen {
  const attempt = leadingAttempt(order);
  const known = attempt && { attempt };
  const state = tokenState(order, now);
  if (state === 'paid')
    return wish.followed && attempt ? { kind: 'paid', attempt } : { kind: 'already-paid' };
  if (state === 'cancelled' || state === 'expired') return { kind: 'ended', reason: state, ...known };
  if (wish.form) return { kind: 'form', method: wish.form };
  if (!attempt) return { kind: 'methods' };
  if (HELD.has(attempt.state)) return { kind: 'review', attempt };
  const open = nextStates(attempt.state, methodOf(attempt)).length > 0 && !isPaid(attempt.state);
  if (wish.choose) return { kind: 'methods', ...(open ? { pending: attempt } : {}) };
  return open ? { kind: 'waiting', attempt } : { kind: 'failed', attempt };
}
