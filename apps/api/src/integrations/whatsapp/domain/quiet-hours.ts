const HOUR_MS = 3_600_000;
/** Western Indonesia keeps UTC+7 all year round. */
const WIB_OFFSET_MS = 7 * HOUR_MS;
const FROM_HOUR = 21;
const UNTIL_HOUR = 7;

/** From 21.00 until 07.00 WIB nobody is told what can wait (the payment rules, Activation). */
export function isQuiet(now: Date): boolean {
  const hour = new Date(now.getTime() + WIB_OFFSET_MS).getUTCHours();
  return hour >= FROM_HOUR || hour < UNTIL_HOUR;
}
