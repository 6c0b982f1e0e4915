export type TransactionStatus =
  | 'pending'
  | 'authorize'
  | 'capture'
  | 'settlement'
  | 'deny'
  | 'cancel'
  | 'expire'
  | 'failure'
  | 'refund'
  | 'partial_refund'
  | 'chargeback'
  | 'partial_chargeback';

/** What an attempt can be. A challenged card is `capture` on the wire, but may go other ways than an accepted one. */
export type AttemptState = TransactionStatus | 'challenge';

/** The allowed transitions of the protocol page, 3.3. What is missing here is refused. */
const NEXT: Record<AttemptState, readonly AttemptState[]> = {
  pending: ['settlement', 'deny', 'cancel', 'expire', 'failure', 'capture', 'challenge', 'authorize'],
  authorize: ['capture', 'deny', 'cancel', 'expire'],
  challenge: ['capture', 'deny', 'cancel'],
  capture: ['settlement', 'cancel'],
  settlement: ['partial_refund', 'refund', 'chargeback', 'partial_chargeback', 'deny'],
  partial_refund: ['partial_refund', 'refund'],
  partial_chargeback: ['chargeback'],
  deny: [],
  cancel: [],
  expire: [],
  failure: [],
  refund: [],
  chargeback: [],
};

/** What of the table depends on the payment method. */
export interface Rules {
  /** `capture`: a card, which is captured first and settled later; `settlement`: everything else. */
  readonly paidState: 'settlement' | 'capture';
  /** Whether a settlement may still be reversed (`settlement` → `deny`). */
  readonly reversible: boolean;
  /** Whether money can go back through the API. */
  readonly refundable: boolean;
  /** A refund is of everything or refused. */
  readonly wholeRefundsOnly?: boolean;
}

type Exception = (from: AttemptState, to: AttemptState, rules: Rules) => boolean;

const EXCEPTIONS: readonly Exception[] = [
  (from, to, { paidState }) => from === 'pending' && to === 'settlement' && paidState === 'capture',
  (_, to, { paidState }) => ['capture', 'challenge', 'authorize'].includes(to) && paidState === 'settlement',
  (from, to, { reversible }) => from === 'settlement' && to === 'deny' && !reversible,
  (_, to, { wholeRefundsOnly = false }) => to === 'partial_refund' && wholeRefundsOnly,
  (_, to, { refundable }) => ['refund', 'partial_refund'].includes(to) && !refundable,
];

export const nextStates = (from: AttemptState, rules: Rules): readonly AttemptState[] =>
  NEXT[from].filter((to) => !EXCEPTIONS.some((forbids) => forbids(from, to, rules)));

export const canMove = (from: AttemptState, to: AttemptState, rules: Rules): boolean =>
  nextStates(from, rules).includes(to);

export const statusOf = (state: AttemptState): TransactionStatus =>
  state === 'challenge' ? 'capture' : state;

const PAID: ReadonlySet<AttemptState> = new Set<AttemptState>([
  'capture',
  'settlement',
  'partial_refund',
  'refund',
  'partial_chargeback',
  'chargeback',
]);

/** Money has come in, and what went back went back on purpose: such an order is done with. A reversed one is not. */
export const isPaid = (state: AttemptState): boolean => PAID.has(state);

/** `status_code` in a notification. */
export const NOTIFIED_CODE: Record<AttemptState, string> = {
  pending: '201',
  challenge: '201',
  authorize: '200',
  capture: '200',
  settlement: '200',
  deny: '202',
  cancel: '202',
  expire: '202',
  failure: '202',
  refund: '200',
  partial_refund: '200',
  chargeback: '200',
  partial_chargeback: '200',
};

/** `status_code` in the answer to GET status, where an expired transaction is 407 and a cancelled one 200. */
export const QUERIED_CODE: Record<AttemptState, string> = { ...NOTIFIED_CODE, expire: '407', cancel: '200' };
