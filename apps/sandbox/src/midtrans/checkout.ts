import { randomUUID } from 'node:crypto';
import type { Clock } from '../platform/clock.js';
import type { Faults } from '../faults/faults.js';
import { attemptEnd, pageEnd } from './domain/expiry.js';
import type { Attempt, Order } from './domain/order.js';
import { snapRequestErrors, type SnapRequest } from './domain/snap-request.js';
import { newTransactionId } from './domain/transaction-id.js';
import { tokenState, type TokenState } from './domain/token-state.js';
import type { Details, PaymentMethod } from './methods/payment-method.js';
import { findMethod, methodOf, offeredMethods } from './methods/payment-methods.js';
import type { OrderBook } from './order-book.js';
import type { Transactions } from './transactions.js';

export interface Asked {
  readonly body: unknown;
  /** Origin under which the caller reached us; the payment page is reached under the same. */
  readonly origin: string;
  /** From `X-Override-Notification` and `X-Append-Notification`. */
  readonly overrideUrls: readonly string[];
  readonly appendUrls: readonly string[];
}

export type Created =
  { readonly token: string; readonly redirect_url: string } | { readonly errors: string[] };
export type TokenCancelled =
  | { readonly canceledAt: Date }
  | { readonly error: 'token not found' | 'token already canceled' | 'Transaction is on progress' };

const TAKEN = {
  en: 'transaction_details.order_id has already been taken',
  id: 'transaction_details.order_id sudah digunakan',
  utilized: 'transaction_details.order_id has been paid and utilized, please use another order ID',
};

const REFUSED_CANCEL = {
  cancelled: 'token already canceled',
  paid: 'Transaction is on progress',
  in_progress: 'Transaction is on progress',
  expired: 'token not found',
} as const satisfies Partial<Record<TokenState, string>>;

export interface Choosing {
  readonly device: 'mobile' | 'desktop';
  /** What the customer typed, or a test asks for. */
  readonly given?: Details;
}

export type Chosen = Attempt | { readonly refused: string };

export interface CheckoutParts {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly book: OrderBook;
  readonly transactions: Transactions;
  readonly changed: () => void;
}

/** Snap: from the create request to the chosen method. */
export class Checkout {
  constructor(private readonly parts: CheckoutParts) {}

  create({ body, origin, overrideUrls, appendUrls }: Asked): Created {
    const errors = snapRequestErrors(body);
    if (errors.length > 0) return { errors };
    const request = body as SnapRequest;
    const { order_id: orderId, gross_amount: grossAmount } = request.transaction_details;
    const former = this.parts.book.byId(orderId);
    if (former && this.isTaken(former)) {
      return { errors: [TAKEN[this.parts.faults.current(orderId).duplicate_wording]] };
    }
    if (former) this.parts.book.remove(former);
    const createdAt = this.now();
    const token = randomUUID();
    const order: Order = {
      orderId,
      grossAmount,
      request,
      createdAt,
      pageEndsAt: pageEnd(request, createdAt),
      overrideUrls,
      appendUrls,
      token,
      redirectUrl: `${origin}/snap/v4/redirection/${token}`,
      attempts: [],
      notifications: [],
    };
    this.parts.book.add(order);
    this.parts.changed();
    return { token, redirect_url: order.redirectUrl };
  }

  cancelToken(token: string): TokenCancelled {
    const order = this.parts.book.byToken(token);
    if (!order) return { error: 'token not found' };
    const state = tokenState(order, this.now());
    if (state === 'in_progress' && !this.hasPending(order)) return this.close(order);
    return state === 'open' ? this.close(order) : { error: REFUSED_CANCEL[state] };
  }

  /** The methods that the page of this order may offer now. */
  offered(order: Order): readonly PaymentMethod[] {
    const state = tokenState(order, this.now());
    return ['open', 'in_progress'].includes(state) ? offeredMethods(order.request.enabled_payments) : [];
  }

  /** Makes a pending attempt, or says why not. On a computer a wallet is paid by a QR code. */
  choose(order: Order, methodId: string, { device, given = {} }: Choosing): Chosen {
    const wanted = findMethod(methodId);
    if (!wanted) return { refused: `There is no method "${methodId}".` };
    const instead = device === 'desktop' ? wanted.onDesktop : undefined;
    const method = instead ? methodOf(instead) : wanted;
    const state = tokenState(order, this.now());
    if (state !== 'open' && state !== 'in_progress') return { refused: `The payment page is ${state}.` };
    const chosenAt = this.now();
    const attempt: Attempt = {
      transactionId: newTransactionId(this.parts.faults.current(order.orderId).transaction_id, chosenAt),
      orderId: order.orderId,
      methodId: method.id,
      chosenAt,
      endsAt: attemptEnd(order.request, method, chosenAt),
      details: method.draw(order.request, { ...instead?.given, ...given }),
      state: 'pending',
      refunds: [],
    };
    this.parts.transactions.begin({ order, attempt });
    return attempt;
  }

  /** Once a method was chosen an order id is used up. */
  private isTaken(order: Order): boolean {
    return order.attempts.length > 0;
  }

  private hasPending(order: Order): boolean {
    return order.attempts.some(({ state }) => state === 'pending');
  }

  private close(order: Order): TokenCancelled {
    const canceledAt = this.parts.clock.now();
    order.closedAt = canceledAt.getTime();
    this.parts.changed();
    return { canceledAt };
  }

  private now(): number {
    return this.parts.clock.now().getTime();
  }
}
