import { fill, uiPhrases, type Locale } from '@teamanubot/phrases';
import { counted } from './counted.js';

export type PeriodUnit = 'day' | 'month' | 'year';

/** `3 bulan`, `30 days`. */
export function periodText(count: number, unit: PeriodUnit, locale: Locale): string {
  return counted(uiPhrases[locale].period[unit], count);
}

/** `per bulan`, `per 3 months`: what stands behind a price. */
export function perPeriodText(count: number, unit: PeriodUnit, locale: Locale): string {
  return counted(uiPhrases[locale].perPeriod[unit], count);
}

/** `42 dtk`, and `4.05` (minutes and seconds) from a minute on. */
export function countdownText(seconds: number, locale: Locale): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 60) return fill(uiPhrases[locale].countdown, { n: whole });
  const rest = String(whole % 60).padStart(2, '0');
  return `${Math.floor(whole / 60)}${uiPhrases[locale].clockSeparator}${rest}`;
}
