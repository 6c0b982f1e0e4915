/** What is noted about an order, as the tables have it: sums as decimal strings, ids as text. */
export interface History {
  notifications: NotificationRow[];
  attempts: AttemptRow[];
  refunds: RefundRow[];
  decisions: DecisionRow[];
  entries: EntryRow[];
  messages: MessageRow[];
  audit: AuditRow[];
}

export interface NotificationRow {
  id: string;
  transaction_id: string | null;
  state: string;
  tries: number;
  error: string | null;
  raw_body: string;
  received_at: Date;
  processed_at: Date | null;
}

export interface AttemptRow {
  id: string;
  transaction_id: string;
  status: string;
  fraud_status: string | null;
  payment_type: string;
  gross_amount: string;
  currency: string;
  refunded: string;
  returned_by_hand: string;
  /** 0 or 1, as are `accepted` and `set_aside`. */
  applied: number;
  accepted: number;
  set_aside: number;
  transacted_at: Date | null;
  settled_at: Date | null;
  created_at: Date;
}

export interface RefundRow {
  id: string;
  refund_key: string;
  transaction_id: string;
  amount: string;
  way: string;
  state: string;
  reason: string;
  actor: string;
  proof: string | null;
  finished_by: string | null;
  outcome: string | null;
  asked_at: Date;
  finished_at: Date | null;
}

export interface DecisionRow {
  id: string;
  transaction_id: string | null;
  decision: string;
  review_reason: string;
  reason: string;
  actor: string;
  created_at: Date;
}

export interface EntryRow {
  id: string;
  rental_id: string;
  kind: string;
  delta_seconds: string;
  before: Date;
  after: Date;
  reason: string | null;
  actor: string;
  created_at: Date;
}

export interface MessageRow {
  id: string;
  template: string;
  state: string;
  last_error: string | null;
  sent_at: Date | null;
  created_at: Date;
}

export interface AuditRow {
  id: string;
  actor: string;
  action: string;
  after: unknown;
  created_at: Date;
}
