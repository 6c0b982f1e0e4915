import type { Locale } from '../../platform/locale.js';
import type { Attempt, Order } from '../domain/order.js';
import type { SnapRequest } from '../domain/snap-request.js';
import type { AttemptState, Rules } from '../domain/transaction-states.js';

export type Fields = Record<string, unknown>;
export type Details = Record<string, string>;

/** How the payment page presents an attempt of the method. */
export type Presentation =
  | { readonly kind: 'qr'; readonly content: string; readonly app?: string }
  | { readonly kind: 'number'; readonly bank: string; readonly number: string }
  | { readonly kind: 'bill'; readonly bank: string; readonly company: string; readonly key: string }
  | { readonly kind: 'counter'; readonly store: string; readonly code: string }
  | { readonly kind: 'account'; readonly provider: string }
  | { readonly kind: 'three-ds'; readonly card: string };

/**
 * One way to pay. A new one is a file beside this and a line in `payment-methods.ts`; the tables of transitions,
 * the notifications, the pages and the control API read everything from here.
 */
export interface PaymentMethod extends Rules {
  /** Its name here, in the control API and in the URLs of the page. */
  readonly id: string;
  /** The names in `enabled_payments` that switch it on. */
  readonly enabledBy: readonly string[];
  /** `payment_type` on the wire. */
  readonly paymentType: string;
  /** What the button on the page says. */
  readonly label: Readonly<Record<Locale, string>>;
  /** How long it stays payable when the order does not say so. */
  readonly lifetimeMs: number;
  /** The method's own lifetime cannot be stretched by the order's `expiry`. */
  readonly lifetimeIsLimit?: boolean;
  /** From `capture` to `settlement`, for methods that settle later by themselves. */
  readonly settlesAfterMs?: number;
  /** For how many days after the payment a refund is taken; without it, for ever. */
  readonly refundableDays?: number;
  /** What Midtrans makes of it when it is chosen on a computer, and what is drawn differently then. */
  readonly onDesktop?: { readonly methodId: string; readonly given: Details };
  /** What the customer types before the attempt exists; the page shows a form for it. */
  readonly form?: 'card';

  /** Draws what belongs to a new attempt. `given` is what the customer typed, or a test asked for. */
  draw(request: SnapRequest, given: Details): Details;
  /** What the attempt becomes when the customer pays; `paidState` unless the method says otherwise. */
  whenPaid?(attempt: Attempt, order: Order): AttemptState;
  /** What notifications and GET status say beyond the common fields; `undefined` takes a common field away. */
  fields(attempt: Attempt, order: Order): Fields;
  /** What the popup's result says beyond the common fields. */
  resultFields(attempt: Attempt): Fields;
  present(attempt: Attempt): Presentation;
}
