/** What can be done about a broken rule by what is there already. */
export const MENDS = ['rebuild', 'reconcile', 'inbox', 'expire', 'outbox'] as const;
export type Mend = (typeof MENDS)[number];

const MENDED: Readonly<Record<string, Mend>> = {
  'rental.payments_are_entered': 'reconcile',
  'rental.paid_orders_are_activated': 'reconcile',
  'payment.webhook_is_heard': 'reconcile',
  'payment.orders_are_closed': 'reconcile',
  'payment.inbox_is_worked_through': 'inbox',
  'payment.notifications_are_settled': 'inbox',
  'rental.lapsed_are_closed': 'expire',
  'rental.projections_equal_the_ledger': 'rebuild',
  'whatsapp.outbox_is_sent': 'outbox',
};

/** Null where a person has to decide. */
export function mendOf(rule: string): Mend | null {
  return MENDED[rule] ?? null;
}

export const SAMPLE_KINDS = [
  'order',
  'notification',
  'rental',
  'subscription',
  'message',
  'entry',
  'attempt',
] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** What breaks a rule, in its words, and what in them has a page of its own. */
export interface Sample {
  text: string;
  links: { kind: SampleKind; id: string }[];
}

const NAMED = new RegExp(`\\b(${SAMPLE_KINDS.join('|')}) ([A-Za-z0-9._~-]+)`, 'g');

/** `notification 4, order TAB-1: unconfirmed` names a notification and an order. */
export function sampleOf(text: string): Sample {
  const found = [...text.matchAll(NAMED)];
  return { text, links: found.map(([, kind, id]) => ({ kind: kind as SampleKind, id: id as string })) };
}
