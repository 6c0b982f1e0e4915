/**
 * States of a refund that an operator started: `asked` Midtrans is asked, or will be · `manual` to be made by a person,
 * past Midtrans · `done` the money went back · `refused` it did not, and will not by this refund.
 */
export const REFUND_STATES = ['asked', 'manual', 'done', 'refused'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

/** A refund that Midtrans refuses can be made by hand, as another one. A manual one may be withdrawn. */
export const NEXT_REFUND: Readonly<Record<RefundState, readonly RefundState[]>> = {
  asked: ['done', 'refused'],
  manual: ['done', 'refused'],
  done: [],
  refused: [],
};
