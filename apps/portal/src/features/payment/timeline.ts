import type { TimelineStep } from '@teamanubot/ui';
import type { Order, OrderStatus } from '../../shell/api/types.js';

type Stage = 'created' | 'waiting' | 'paid' | 'active';
export type Step = Omit<TimelineStep, 'label'> & { key: Stage };

/** How far an order with this status has come; the stage at which it stopped, if it did. */
const REACHED: Record<OrderStatus, { stage: Stage; ended?: true }> = {
  pending: { stage: 'waiting' },
  review: { stage: 'paid' },
  paid: { stage: 'active' },
  refunded: { stage: 'active', ended: true },
  failed: { stage: 'waiting', ended: true },
  expired: { stage: 'waiting', ended: true },
  cancelled: { stage: 'waiting', ended: true },
};

const STAGES: readonly Stage[] = ['created', 'waiting', 'paid', 'active'];

/** The four stages of an order, with what is done, what is under way and where it ended. */
export function orderSteps({ status, timeline }: Pick<Order, 'status' | 'timeline'>): Step[] {
  const { stage, ended } = REACHED[status];
  const reached = STAGES.indexOf(stage);
  const closed = status !== 'paid' && ended ? (timeline.closed_at ?? undefined) : undefined;
  const times: Record<Stage, string | undefined> = {
    created: timeline.created_at,
    waiting: closed,
    paid: timeline.paid_at ?? undefined,
    active: timeline.activated_at ?? undefined,
  };
  return STAGES.map((key, index) => ({ key, at: times[key], state: stateOf(index) }));

  function stateOf(index: number): TimelineStep['state'] {
    if (index < reached) return 'done';
    if (index > reached) return 'ahead';
    if (ended) return 'failed';
    return status === 'paid' ? 'done' : 'now';
  }
}
