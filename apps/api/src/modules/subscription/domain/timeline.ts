import {
  TIMELINE_EVENTS as PAYMENT_EVENTS,
  type TimelineEvent as PaymentEvent,
} from '../../payment/domain/timeline.js';

/** What a customer can be told of the life of an order: what payment knows, and that it gave what was bought. */
export const TIMELINE_EVENTS = [...PAYMENT_EVENTS, 'active'] as const;

export interface TimelineEvent {
  event: (typeof TIMELINE_EVENTS)[number];
  at: Date;
}

/** Oldest first. What was bought is active from the moment in which its time was entered, if it was. */
export function withActivation(events: readonly PaymentEvent[], activeAt: Date | undefined): TimelineEvent[] {
  const active: TimelineEvent[] = activeAt ? [{ event: 'active', at: activeAt }] : [];
  return [...events, ...active].sort((a, b) => a.at.getTime() - b.at.getTime());
}
