import { faultErrors, type Faults, type FaultSettings } from '../faults/faults.js';
import type { Checkout } from '../midtrans/checkout.js';
import type { Attempt, Notification, Order } from '../midtrans/domain/order.js';
import { wireAmount } from '../midtrans/domain/rupiah.js';
import { tokenState, type TokenState } from '../midtrans/domain/token-state.js';
import { transactionFields } from '../midtrans/domain/transaction-body.js';
import { nextStates, type AttemptState } from '../midtrans/domain/transaction-states.js';
import { TEST_CARD } from '../midtrans/methods/credit-card.js';
import { findMethod, methodOf } from '../midtrans/methods/payment-methods.js';
import type { Notifier } from '../midtrans/notifier.js';
import type { Found, OrderBook } from '../midtrans/order-book.js';
import type { Transactions } from '../midtrans/transactions.js';
import type { Clock } from '../platform/clock.js';
import type { Message, MessageStore } from '../whatsapp/message-store.js';

/** What can be done to an attempt by hand, and what it then becomes; `pay` depends on the method. */
const ACTIONS = {
  pay: (found: Found): AttemptState => methodOf(found.attempt).paidState,
  settle: (): AttemptState => 'settlement',
  deny: (): AttemptState => 'deny',
  expire: (): AttemptState => 'expire',
  cancel: (): AttemptState => 'cancel',
} as const;

export type Action = keyof typeof ACTIONS;

export const isAction = (name: string): name is Action => Object.hasOwn(ACTIONS, name);

/** A wish that cannot be granted, with the HTTP status that says so. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: 404 | 409 | 422,
    message: string,
  ) {
    super(message);
  }
}

export interface AttemptView {
  readonly transaction_id: string;
  readonly transaction_status: string;
  readonly payment_type: string;
  readonly method: string;
  /** Names of the actions that are possible now. */
  readonly actions: readonly Action[];
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

const possible = ({ attempt }: { attempt: Attempt }, order: Order): Action[] => {
  const next = nextStates(attempt.state, methodOf(attempt));
  const wanted = (Object.keys(ACTIONS) as Action[]).filter((name) =>
    next.includes(ACTIONS[name]({ order, attempt })),
  );
  return wanted.filter((name) => name !== 'settle' || attempt.state === 'capture');
};

export interface ControlParts {
  readonly clock: Clock;
  readonly book: OrderBook;
  readonly checkout: Checkout;
  readonly transactions: Transactions;
  readonly notifier: Notifier;
  readonly faults: Faults;
  readonly messages: MessageStore;
  readonly changed: () => void;
}

/** What tests, the control API and the control page do to the sandbox from outside the protocols. */
export class Control {
  constructor(private readonly parts: ControlParts) {}

  /** Newest first. */
  orders(): OrderView[] {
    return this.parts.book
      .all()
      .map((order) => this.orderView(order))
      .reverse();
  }

  order(orderId: string): OrderView {
    return this.orderView(this.findOrder(orderId));
  }

  /** Chooses a method as the page would; a method that the order does not offer is taken too. */
  choose(orderId: string, method: string, device: 'mobile' | 'desktop' = 'mobile'): AttemptView {
    const order = this.findOrder(orderId);
    const wanted = findMethod(method);
    const actual = device === 'desktop' ? (wanted?.onDesktop ?? method) : method;
    const attempt = this.parts.checkout.choose(order, actual, { number: TEST_CARD });
    if ('refused' in attempt) throw new Refusal(wanted ? 409 : 422, attempt.refused);
    return this.attemptView(order, attempt);
  }

  act(transactionId: string, action: Action): AttemptView {
    const found = this.findAttempt(transactionId);
    if (!this.parts.transactions.move(found, ACTIONS[action](found))) {
      throw new Refusal(409, `An attempt that is ${found.attempt.state} cannot ${action}.`);
    }
    return this.attemptView(found.order, found.attempt);
  }

  /** Sends the notification about the attempt as it is now, and waits for the answer. */
  async notify(transactionId: string): Promise<NotificationView[]> {
    const sent = await this.parts.transactions.notifyAgain(this.findAttempt(transactionId));
    return sent.map((notification) => this.notificationView(notification));
  }

  release(orderId?: string): { released: number } {
    return { released: this.parts.notifier.release(orderId) };
  }

  messages(number?: string): readonly Message[] {
    return this.parts.messages.list(number);
  }

  clearMessages(): void {
    this.parts.messages.clear();
  }

  faults(orderId?: string): FaultSettings {
    return this.parts.faults.current(orderId);
  }

  setFaults(change: unknown, orderId?: string): FaultSettings {
    const [wrong] = faultErrors(change);
    if (wrong !== undefined) throw new Refusal(422, wrong);
    return this.parts.faults.merge(change as Partial<FaultSettings>, orderId);
  }

  clearFaults(): FaultSettings {
    return this.parts.faults.clear();
  }

  clock(): { now: string; retry_speed: number } {
    return { now: this.parts.clock.now().toISOString(), retry_speed: this.parts.notifier.retrySpeed };
  }

  /** `speed`: how many times faster than documented the retries come; counts from the next try on. */
  setRetrySpeed(speed: unknown): { now: string; retry_speed: number } {
    if (!(Number.isFinite(speed) && Number(speed) > 0))
      throw new Refusal(422, 'retry_speed is a number above 0');
    this.parts.notifier.retrySpeed = Number(speed);
    this.parts.changed();
    return this.clock();
  }

  private findOrder(orderId: string): Order {
    const order = this.parts.book.byId(orderId);
    if (!order) throw new Refusal(404, `There is no order "${orderId}".`);
    return order;
  }

  private findAttempt(transactionId: string): Found {
    const found = this.parts.book.attempt(transactionId);
    if (!found) throw new Refusal(404, `There is no attempt "${transactionId}".`);
    return found;
  }

  private orderView(order: Order): OrderView {
    return {
      order_id: order.orderId,
      gross_amount: wireAmount(order.grossAmount),
      token: order.token,
      redirect_url: order.redirectUrl,
      token_state: tokenState(order, this.parts.clock.now().getTime()),
      created_at: iso(order.createdAt),
      page_ends_at: iso(order.pageEndsAt),
      attempts: order.attempts.map((attempt) => this.attemptView(order, attempt)),
      notifications: order.notifications.map((notification) => this.notificationView(notification)),
    };
  }

  private attemptView(order: Order, attempt: Attempt): AttemptView {
    return {
      ...transactionFields(order, attempt, methodOf(attempt)),
      method: attempt.methodId,
      actions: possible({ attempt }, order),
    } as unknown as AttemptView;
  }

  private notificationView({
    id,
    transactionId,
    url,
    state,
    body,
    tries,
    nextTryAt,
  }: Notification): NotificationView {
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
}
