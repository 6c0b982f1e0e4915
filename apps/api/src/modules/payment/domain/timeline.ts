import type { Attempt } from './attempt.js';
import type { ClosedState } from './order-states.js';

/** What a customer can be told of the life of an order. */
export const TIMELINE_EVENTS = ['created', 'method_chosen', 'paid', 'cancelled', 'expired'] as const;

export interface TimelineEvent {
  event: (typeof TIMELINE_EVENTS)[number];
  at: Date;
}

interface Life {
  createdAt: Date;
  paidAt: Date | null;
  closedAt: Date | null;
  closeAs: ClosedState | null;
}

type Chosen = Pick<Attempt, 'transactedAt'>;

/** Oldest first; what happened at the same moment stays in the order in which it must have happened. */
export function timelineOf(order: Life, attempts: readonly Chosen[]): TimelineEvent[] {
  const events: { event: TimelineEvent['event'] | null; at: Date | null }[] = [
    { event: 'created', at: order.createdAt },
    ...attempts.map(({ transactedAt: at }) => ({ event: 'method_chosen' as const, at })),
    { event: order.closeAs === 'failed' ? null : order.closeAs, at: order.closedAt },
    { event: 'paid', at: order.paidAt },
  ];
  const happened = events.filter((each): each is TimelineEvent => each.event !== null && each.at !== null);
  return happened.sort((a, b) => a.at.getTime() - b.at.getTime());
}
