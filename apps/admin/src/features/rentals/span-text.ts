import { periodText } from '@teamanubot/ui/format';
import type { Locale } from '@teamanubot/phrases';

const DAY = 86_400;
const HOUR = 3_600;

/** So many seconds as people say them, with their sign: `+3 hari 2 jam`, `−40 menit`. */
export function spanText(seconds: number, locale: Locale): string {
  const size = Math.abs(seconds);
  const days = Math.floor(size / DAY);
  const hours = Math.floor((size % DAY) / HOUR);
  const minutes = Math.round((size % HOUR) / 60);
  const words = locale === 'id' ? { h: 'jam', m: 'menit' } : { h: 'h', m: 'min' };
  const parts = [
    ...(days ? [periodText(days, 'day', locale)] : []),
    ...(hours ? [`${hours} ${words.h}`] : []),
    ...(!days && minutes ? [`${minutes} ${words.m}`] : []),
  ];
  return `${seconds < 0 ? '−' : '+'}${parts.join(' ') || `0 ${words.m}`}`;
}
