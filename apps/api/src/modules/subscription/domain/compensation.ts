import { createHash } from 'node:crypto';
import type { BotType } from '../../catalog/domain/terms.js';
import { addSeconds } from './extension.js';
import type { SubscriptionState } from './states.js';

/** Which rentals are meant; what is not said is not asked. Only the newest rental of a subscription ever is. */
export interface Criteria {
  botTypes?: BotType[];
  /** By the clock, not by the last sweep. */
  statuses?: SubscriptionState[];
  habisFrom?: Date;
  habisUntil?: Date;
  productIds?: number[];
  rentalIds?: number[];
}

/** What may follow what. A draft gives nothing; what is undone stays undone. */
export const NEXT = {
  draft: ['applying'],
  applying: ['applied', 'undoing'],
  applied: ['undoing'],
  undoing: ['undone'],
  undone: [],
} as const satisfies Record<string, readonly string[]>;

export type BatchState = keyof typeof NEXT;

export function canBecome(from: BatchState, to: BatchState): boolean {
  return (NEXT[from] as readonly BatchState[]).includes(to);
}

/**
 * What became of a rental of a batch: `waiting` nothing yet · `given` · `superseded` a newer rental had begun · `ended`
 * even with the added time it would be over · `stopped` the batch was undone before its turn · `undone` given and taken
 * back.
 */
export const OUTCOMES = ['waiting', 'given', 'superseded', 'ended', 'stopped', 'undone'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What to do with a rental that was shown, as it stands now. */
export function outcomeFor(
  rental: { habis: Date; isNewest: boolean },
  seconds: number,
  now: Date,
): Extract<Outcome, 'given' | 'superseded' | 'ended'> {
  if (!rental.isNewest) return 'superseded';
  return addSeconds(rental.habis, seconds) > now ? 'given' : 'ended';
}

/** Seconds of so many hours and days of 24 hours. */
export function secondsOf({ days = 0, hours = 0 }: { days?: number; hours?: number }): number {
  return (days * 24 + hours) * 3600;
}

/**
 * Stands for what was shown: for which rentals, with which ends, so many seconds, why. `fingerprint` is of the list.
 */
export function previewToken(shown: {
  batchId: number;
  seconds: number;
  reason: string;
  count: number;
  fingerprint: string;
}): string {
  const { batchId, seconds, reason, count, fingerprint } = shown;
  return createHash('sha256')
    .update(JSON.stringify([batchId, seconds, reason, count, fingerprint]))
    .digest('hex');
}
