import type { PaymentMethod } from '../methods/payment-method.js';
import { durationMs, type SnapRequest } from './snap-request.js';
import { parseOffsetTime } from './wib.js';

const DAY_MS = 86_400_000;
const LONGEST_PAGE_MS = 7 * DAY_MS;

const fixedEnd = ({ expiry }: SnapRequest): number | undefined => {
  const start = expiry?.start_time ? parseOffsetTime(expiry.start_time) : undefined;
  return expiry && start !== undefined ? start + durationMs(expiry) : undefined;
};

/** When the page closes: `page_expiry`, else an `expiry` with `start_time`, else after 24 hours; never after 7 days. */
export function pageEnd(request: SnapRequest, createdAt: number): number {
  const own = request.page_expiry && createdAt + durationMs(request.page_expiry);
  return Math.min(own ?? fixedEnd(request) ?? createdAt + DAY_MS, createdAt + LONGEST_PAGE_MS);
}

/** Until when an attempt stays payable. Without `start_time` the order's `expiry` counts from the choice of the method. */
export function attemptEnd(request: SnapRequest, method: PaymentMethod, chosenAt: number): number {
  const own = chosenAt + method.lifetimeMs;
  const asked = fixedEnd(request) ?? (request.expiry && chosenAt + durationMs(request.expiry));
  if (asked === undefined) return own;
  return method.lifetimeIsLimit ? Math.min(asked, own) : asked;
}
