const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 600_000;

/** Milliseconds until a notification is tried again: 2 s, doubling up to 10 min (the payment rules, Notifications 3). */
export function retryWait(tries: number): number {
  return Math.min(FIRST_WAIT * 2 ** Math.max(tries - 1, 0), LONGEST_WAIT);
}
