import { addSeconds, secondsBetween } from './extension.js';
import { addPeriod, anchorsOf, type Period } from './period.js';

/** A movement of `habis`, as the ledger keeps it. */
export interface Movement {
  before: Date;
  after: Date;
}

/**
 * Whether a grant of the period can have been this movement. The ledger keeps no period, but a grant starts at `before`,
 * from where the period leads to one end only; at the end of a month to one for each day of the month to which the
 * renewals may have returned.
 */
export function isGrantOf(period: Period, { before, after }: Movement): boolean {
  const given = secondsBetween(before, after);
  return anchorsOf(before).some(
    (anchorDay) => secondsBetween(before, addPeriod(before, period, anchorDay)) === given,
  );
}

/** Whether an adjustment to the wanted end was this movement. */
export function isAdjustmentTo(wanted: Date, { before, after }: Movement): boolean {
  return addSeconds(before, secondsBetween(before, wanted)).getTime() === after.getTime();
}
