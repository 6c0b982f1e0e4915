const SAFE = /^[A-Za-z0-9._~-]{1,64}$/;
const ONLY_DOTS = /^\.+$/;

/**
 * Whether an id may stand in a URL of an authenticated call. Notifications bring ids that their signature does not
 * cover, and the official client does not encode them.
 */
export function isSafeId(id: unknown): id is string {
  return typeof id === 'string' && SAFE.test(id) && !ONLY_DOTS.test(id);
}
