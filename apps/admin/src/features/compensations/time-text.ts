import type { Locale } from '@teamanubot/phrases';
import { periodText } from '@teamanubot/ui/format';

const DAY = 86_400;

/** `+1 hari 6 jam`. */
export function timeText(seconds: number, locale: Locale): string {
  const days = Math.floor(seconds / DAY);
  const hours = Math.round((seconds % DAY) / 3_600);
  const parts = [
    ...(days ? [periodText(days, 'day', locale)] : []),
    ...(hours ? [`${hours} ${locale === 'id' ? 'jam' : 'h'}`] : []),
  ];
  return `+${parts.join(' ')}`;
}
