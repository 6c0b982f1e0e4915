import { holdsMoney, returnedOf, standingOf, type Attempt } from './attempt.js';

/** Money of an attempt that had given went back: that share of what it gave is to be taken back. */
export interface Taking {
  attempt: Attempt;
  /** Rupiah, all that went back of the attempt so far. */
  cumulative: number;
  /** Rupiah, of which the listener was not told yet. */
  now: number;
}

/** What has to happen so that what was given is again what the attempts have paid for. */
export interface Settlement {
  /** All of the order as they are then, oldest first. */
  attempts: readonly Attempt[];
  /** To be taken back before anything is given, and after. */
  takesBefore: readonly Taking[];
  /** The one whose money is to be turned into what was bought; already marked as applied. */
  gives: Attempt | null;
  takesAfter: readonly Taking[];
  /** Went back without having given anything, such as the surplus of an order that was paid twice. */
  returns: readonly Taking[];
}

/**
 * What follows from attempts that changed, whoever changed them: Midtrans, or a person (the payment rules,
 * Notifications 5 to 8).
 *
 * @param before all attempts as they were when the listener was last told, oldest first
 * @param amount what the order asks for, in whole rupiah
 */
export function settle(before: readonly Attempt[], changed: readonly Attempt[], amount: number): Settlement {
  const giver = nextToGive(changed, amount);
  const gives = giver && { ...giver, applied: true };
  const attempts = gives ? changed.map((each) => (each === giver ? gives : each)) : changed;
  const [takes, returns] = [true, false].map((gave) =>
    attempts.filter(({ applied }) => applied === gave).flatMap((attempt) => takingOf(attempt, before)),
  ) as [Taking[], Taking[]];
  return {
    attempts,
    takesBefore: takes.filter(({ attempt }) => attempt !== gives),
    gives,
    takesAfter: takes.filter(({ attempt }) => attempt === gives),
    returns,
  };
}

/**
 * The attempt whose money is to be turned into what was bought now. One at a time gives: a second one on a paid order
 * is money twice, but after a reversal the other gives.
 */
export function nextToGive(attempts: readonly Attempt[], amount: number): Attempt | null {
  if (attempts.some((attempt) => attempt.applied && holdsMoney(attempt))) return null;
  return attempts.find((each) => !each.applied && standingOf(each, amount) === 'paid') ?? null;
}

/** Empty when nothing more went back than the listener knows of. */
function takingOf(attempt: Attempt, before: readonly Attempt[]): Taking[] {
  const known = before.find(({ transactionId }) => transactionId === attempt.transactionId);
  const cumulative = returnedOf(attempt);
  const isTold = known !== undefined && known.applied === attempt.applied;
  const now = cumulative - (isTold ? returnedOf(known) : 0);
  return now > 0 ? [{ attempt, cumulative, now }] : [];
}
