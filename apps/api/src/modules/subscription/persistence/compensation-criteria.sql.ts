import type { Criteria } from '../domain/compensation.js';
import type { SubscriptionState } from '../domain/states.js';

/** A condition with the values of its placeholders. */
export interface Condition {
  sql: string;
  parameters: unknown[];
}

const BY_CLOCK: Record<SubscriptionState, string> = {
  active: `(s.status <> 'inactive' AND r.habis > ?)`,
  inactive: `(s.status = 'inactive' AND r.habis > ?)`,
  expired: '(r.habis <= ?)',
};

/**
 * Rentals (`r`, of subscriptions `s`) that are meant, the newest of each subscription, and that have time left with so
 * many seconds more.
 */
export function matching(criteria: Criteria, seconds: number, now: Date): Condition {
  const { botTypes, statuses, habisFrom, habisUntil, productIds, rentalIds } = criteria;
  const reaches = new Date(now.getTime() - seconds * 1_000);
  const parts: (Condition | undefined)[] = [
    { sql: 'r.habis > ?', parameters: [reaches] },
    {
      sql: 'NOT EXISTS (SELECT 1 FROM data_penyewa_bots n WHERE n.status_id = r.status_id AND n.id > r.id)',
      parameters: [],
    },
    among('r.bot_type', botTypes),
    among('r.product_id', productIds),
    among('r.id', rentalIds),
    habisFrom && { sql: 'r.habis >= ?', parameters: [habisFrom] },
    habisUntil && { sql: 'r.habis < ?', parameters: [habisUntil] },
    statuses && {
      sql: statuses.length > 0 ? `(${statuses.map((status) => BY_CLOCK[status]).join(' OR ')})` : 'FALSE',
      parameters: statuses.map(() => now),
    },
  ];
  const asked = parts.filter((part) => part !== undefined);
  return {
    sql: asked.map(({ sql }) => sql).join(' AND '),
    parameters: asked.flatMap(({ parameters }) => parameters),
  };
}

/** An empty list means none. */
function among(column: string, values: readonly unknown[] | undefined): Condition | undefined {
  if (!values) return undefined;
  return values.length > 0
    ? { sql: `${column} IN (?)`, parameters: [values] }
    : { sql: 'FALSE', parameters: [] };
}
