import type { TimelineStep } from '@teamanubot/ui';
import type { OrderDetail, OrderStatus } from '../../shell/api/types.js';

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

/** The moments that the API tells of, and the stage beside which each is shown. */
const SHOWN_AT: Partial<Record<OrderDetail['timeline'][number]['event'], Stage>> = {
  created: 'created',
  cancelled: 'waiting',
  expired: 'waiting',
  paid: 'paid',
  active: 'active',
};

/** The four stages of an order, with what is done, what is under way and where it ended. */
export function orderSteps({ status, timeline }: Pick<OrderDetail, 'status' | 'timeline'>): Step[] {
  const { stage, ended } = REACHED[status];
  const reached = STAGES.indexOf(stage);
  const times = new Map(timeline.map(({ event, at }) => [SHOWN_AT[event], at]));
  return STAGES.map((key, index) => {
    const state = stateOf(index);
    return { key, state, at: state === 'ahead' ? undefined : times.get(key) };
  });

  function stateOf(index: number): TimelineStep['state'] {
    if (index < reached) return 'done';
    if (index > reached) return 'ahead';
    if (ended) return 'failed';
    return status === 'paid' ? 'done' : 'now';
  }
}
