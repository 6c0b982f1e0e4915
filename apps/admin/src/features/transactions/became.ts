import type { TransactionEvent } from '../../shell/api/types.js';

/** Which texts word what became of an event; a way to pay has its name elsewhere. */
const TEXTS: Partial<Record<TransactionEvent['kind'], string>> = {
  notification: 'transactions.became.notification',
  closed: 'transactions.state',
  refund_asked: 'transactions.became.refund_asked',
  refund_finished: 'transactions.became.refund_finished',
  review_decided: 'transactions.became.review_decided',
  rechecked: 'transactions.state',
  ledger: 'transactions.became.ledger',
  message: 'transactions.became.message',
  method_chosen: 'transactions.method',
};

/** Key of the words for what became of an event; undefined where nothing did. */
export function becameKey({ kind, state }: Pick<TransactionEvent, 'kind' | 'state'>): string | undefined {
  const texts = TEXTS[kind];
  return texts && state ? `${texts}.${state}` : undefined;
}

/** A message says its template first, and then, where it did not go out, why: `invoice: Gateway answered 500`. */
export function templateOf({ kind, detail }: Pick<TransactionEvent, 'kind' | 'detail'>): {
  template?: string;
  rest: string | null;
} {
  const found = kind === 'message' ? /^([a-z0-9_]+)(?:: (.*))?$/s.exec(detail ?? '') : null;
  return found?.[1] ? { template: found[1], rest: found[2] ?? null } : { rest: detail };
}
