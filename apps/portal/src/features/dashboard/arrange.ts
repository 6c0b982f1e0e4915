import { endsSoon } from '@teamanubot/ui/format';
import type { Subscription } from '../../shell/api/types.js';

/** Rentals as the page shows them: what ends within three days first, then what runs, soonest end first; the expired apart, latest first. */
export function arrange(subscriptions: readonly Subscription[], now: Date) {
  const isOver = ({ status, habis }: Subscription) =>
    status === 'expired' || habis === null || Date.parse(habis) <= now.getTime();
  const end = ({ habis }: Subscription) => (habis ? Date.parse(habis) : 0);
  const urgency = ({ status, habis }: Subscription) =>
    status === 'active' && habis && endsSoon(habis, now) ? 0 : 1;

  const running = subscriptions.filter((subscription) => !isOver(subscription));
  const expired = subscriptions
    .filter(isOver)
    .map((one) => (one.status === 'active' ? { ...one, status: 'expired' as const } : one));
  return {
    running: running.sort((a, b) => urgency(a) - urgency(b) || end(a) - end(b)),
    expired: expired.sort((a, b) => end(b) - end(a)),
  };
}
