import type { Locale } from './locale.js';
import { uiPhrases } from './ui.js';

/** Western Indonesia keeps UTC+7 all year round, so its wall clock is plain arithmetic. */
const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;

/** `31 Des 2026, 14.05 WIB`, in English `31 Dec 2026, 14:05 WIB`, whatever zone the process keeps. */
export function wordMoment(moment: Date, locale: Locale): string {
  const wall = new Date(moment.getTime() + WIB_OFFSET_MS);
  const { months, clockSeparator } = uiPhrases[locale];
  const date = `${wall.getUTCDate()} ${months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  const clock = [wall.getUTCHours(), wall.getUTCMinutes()].map((part) => String(part).padStart(2, '0'));
  return `${date}, ${clock.join(clockSeparator)} WIB`;
}
