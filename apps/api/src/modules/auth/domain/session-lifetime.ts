const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** How long an access token is believed, in seconds. */
export const ACCESS_SECONDS = 600;
export const REMEMBERED_DAYS = 60;
/** Without "remember me" the browser forgets the cookie; so do we, if it stays open. */
const IDLE_DAYS = 1;

/** Until when an unused session can be taken up again. */
export function expiryOf(remember: boolean, now: Date): Date {
  return new Date(now.getTime() + (remember ? REMEMBERED_DAYS : IDLE_DAYS) * DAY);
}
