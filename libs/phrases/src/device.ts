import { fill, type Locale } from './locale.js';

/** Of a device that is logged in; null where it is not known. */
export interface DeviceNames {
  browser: string | null;
  system: string | null;
}

const WORDS = {
  id: { both: '{browser} di {system}', neither: 'Perangkat tidak dikenal' },
  en: { both: '{browser} on {system}', neither: 'Unknown device' },
} as const satisfies Record<Locale, { both: string; neither: string }>;

/** `Chrome di Android`, or as much of it as is known. */
export function wordDevice({ browser, system }: DeviceNames, locale: Locale): string {
  if (browser !== null && system !== null) return fill(WORDS[locale].both, { browser, system });
  return browser ?? system ?? WORDS[locale].neither;
}
