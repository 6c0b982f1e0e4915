/** Why a person has to look at an order. */
export type ReviewReason =
  /** Money came, but not exactly ours: fees, promotions, another currency. */
  | 'amount_differs'
  /** A second attempt was settled for an order that was paid. */
  | 'paid_twice'
  /** Fraud detection holds a card payment back; Midtrans' dashboard decides. */
  | 'fraud_challenge'
  /** Some of the money went back, and Midtrans does not say how much. */
  | 'return_unclear'
  | Objection;

/** What the module that sells has against an order that is paid. */
export type Objection = 'subscription_suspended';

export const REVIEW_REASONS = [
  'amount_differs',
  'paid_twice',
  'fraud_challenge',
  'return_unclear',
  'subscription_suspended',
] as const satisfies readonly ReviewReason[];
