import type { RefundAnswer } from '../../../integrations/midtrans/domain/refund-answers.js';

export type RefundOutcome =
  | { kind: 'done' }
  | { kind: 'refused'; why: string }
  /** Nobody knows yet: asked again, with the same key. */
  | { kind: 'unknown'; why: string };

/** So long the same key is the same refund at Midtrans (protocol, 4.2); asking later could pay twice. */
export const SAME_KEY_FOR = 6 * 24 * 3_600_000;

/**
 * What became of a refund. A list that names it has the last word: an answer may have been lost, and a repetition of a
 * refund that was made is refused, since there is nothing left to give back.
 *
 * @param listed whether Midtrans lists the refund's key; null when it could not be asked
 * @param answer to the call, if one was made
 */
export function refundOutcome(listed: boolean | null, answer: RefundAnswer | null): RefundOutcome {
  if (listed) return { kind: 'done' };
  if (answer?.kind === 'made') return { kind: 'done' };
  if (answer?.kind === 'refused' && listed === false) {
    return { kind: 'refused', why: `${answer.code} ${answer.reason}`.trim().slice(0, 255) };
  }
  return { kind: 'unknown', why: answer?.kind ?? 'not asked' };
}
