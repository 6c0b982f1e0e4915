import type {
  AuditRow,
  DecisionRow,
  EntryRow,
  History,
  MessageRow,
  NotificationRow,
  RefundRow,
} from './history.js';

/** What can happen to an order. */
export const EVENT_KINDS = [
  'created',
  'method_chosen',
  'notification',
  'paid',
  'closed',
  'refund_asked',
  'refund_finished',
  'review_decided',
  'rechecked',
  'notification_closed',
  'ledger',
  'message',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened to an order; what a kind has nothing of is null. */
export interface TimelineEvent {
  kind: EventKind;
  at: Date;
  /** Of the row that tells of it. */
  id: number | null;
  /** `user:7`, `midtrans`, … */
  actor: string | null;
  /** What became of it, in the words of its kind. */
  state: string | null;
  /** Why, or what went wrong. */
  detail: string | null;
  /** Decimal string of rupiah. */
  amount: string | null;
  transactionId: string | null;
  /** Of the ledger: by how much the end of the rental moved, from when to when. */
  seconds: number | null;
  before: Date | null;
  after: Date | null;
  /** As it came from Midtrans, JSON. */
  raw: string | null;
}

interface Order {
  created_at: Date | null;
  paid_at: Date | null;
  closed_at: Date | null;
  close_as: string | null;
  amount: string;
}

/**
 * The life of an order, oldest first. What happened in the same moment stays in the order in which it must have
 * happened. Decisions and refunds have rows of their own, so that of the audit log only the rest is told.
 */
export function timelineOf(order: Order, history: History): TimelineEvent[] {
  const events = [
    ...history.attempts.flatMap((each) =>
      at('method_chosen', each.transacted_at ?? each.created_at, {
        id: Number(each.id),
        state: each.payment_type,
        amount: each.gross_amount,
        transactionId: each.transaction_id,
      }),
    ),
    ...history.notifications.toReversed().flatMap(notified),
    ...at('closed', order.closed_at, { state: order.close_as }),
    ...at('paid', order.paid_at, { amount: order.amount }),
    ...history.decisions.flatMap(decided),
    ...history.refunds.flatMap(refunded),
    ...history.audit.toReversed().flatMap(acted),
    ...history.entries.flatMap(moved),
    ...history.messages.flatMap(told),
  ];
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  // Midtrans tells whole seconds only: within its first second an order would come after its method.
  return [...at('created', order.created_at, { amount: order.amount }), ...events];
}

const NOTHING = {
  id: null,
  actor: null,
  state: null,
  detail: null,
  amount: null,
  transactionId: null,
  seconds: null,
  before: null,
  after: null,
  raw: null,
} as const;

function at(kind: EventKind, moment: Date | null, more: Partial<TimelineEvent>): TimelineEvent[] {
  return moment === null ? [] : [{ ...NOTHING, kind, at: moment, ...more }];
}

function notified(row: NotificationRow): TimelineEvent[] {
  return at('notification', row.received_at, {
    id: Number(row.id),
    actor: 'midtrans',
    state: row.state,
    detail: row.error,
    transactionId: row.transaction_id,
    raw: row.raw_body,
  });
}

function decided(row: DecisionRow): TimelineEvent[] {
  return at('review_decided', row.created_at, {
    id: Number(row.id),
    actor: row.actor,
    state: row.decision,
    detail: row.reason,
    transactionId: row.transaction_id,
  });
}

function refunded(row: RefundRow): TimelineEvent[] {
  const about = { id: Number(row.id), amount: row.amount, transactionId: row.transaction_id };
  return [
    ...at('refund_asked', row.asked_at, { ...about, actor: row.actor, state: row.way, detail: row.reason }),
    ...at('refund_finished', row.finished_at, {
      ...about,
      actor: row.finished_by ?? 'midtrans',
      state: row.state === 'refused' && row.finished_by !== null ? 'withdrawn' : row.state,
      detail: row.proof ?? row.outcome,
    }),
  ];
}

const ACTIONS: Readonly<Record<string, EventKind>> = {
  'order.recheck': 'rechecked',
  'notification.close': 'notification_closed',
};

function acted(row: AuditRow): TimelineEvent[] {
  const kind = ACTIONS[row.action];
  if (!kind) return [];
  const after = objectOf(row.after);
  const text = (name: string) => (typeof after[name] === 'string' ? after[name] : null);
  return at(kind, row.created_at, {
    id: Number(row.id),
    actor: row.actor,
    state: text('state'),
    detail: text('reason'),
  });
}

function moved(row: EntryRow): TimelineEvent[] {
  return at('ledger', row.created_at, {
    id: Number(row.rental_id),
    actor: row.actor,
    state: row.kind,
    detail: row.reason,
    seconds: Number(row.delta_seconds),
    before: row.before,
    after: row.after,
  });
}

function told(row: MessageRow): TimelineEvent[] {
  return at('message', row.sent_at ?? row.created_at, {
    id: Number(row.id),
    state: row.state,
    detail:
      row.state === 'sent' ? row.template : `${row.template}${row.last_error ? `: ${row.last_error}` : ''}`,
  });
}

/** MariaDB keeps JSON as text. */
function objectOf(json: unknown): Record<string, unknown> {
  const value: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
