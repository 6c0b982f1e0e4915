/**
 * The list that a figure counts, filtered: what follows `/api/admin/` of the API, and the console's own address of it.
 * `transactions?filter[state]=review`
 */
export type ListBehind = string;

/** How many days ahead a rental ends soon, and how many days back what failed is still looked at, today among them. */
export const SOON_DAYS = 7;
export const LATELY_DAYS = 7;

const KEPT = { state: 'paid,part_refunded' };

function list(resource: string, filter: Record<string, string>, sort?: string): ListBehind {
  const parts = Object.entries(filter).map(([name, value]) => `filter[${name}]=${value}`);
  return `${resource}?${[...parts, ...(sort ? [`sort=${sort}`] : [])].join('&')}`;
}

/** Of figures about the days since `from` (`2026-12-24`, a day of Jakarta). */
export function listsSince(from: string) {
  const made = { created_from: from };
  const kept = { ...KEPT, paid_from: from };
  return {
    paid: list('transactions', kept, '-paid_at'),
    rentals: list('data-penyewa-bots', { mulai_from: from }, '-mulai'),
    customers: list('akuns', made),
    failed: list('transactions', { state: 'failed', ...made }),
    funnel: {
      made: list('transactions', made),
      chosen: list('transactions', { ...made, method: 'any' }),
      // Nothing is paid before it is made.
      paid: list('transactions', { ...made, paid_from: from }),
    },
    method: (method: string | null) =>
      list('transactions', { ...kept, method: method ?? 'none' }, '-paid_at'),
  };
}

/** Of figures about this moment; `until` is the last day of what ends soon, `lately` the first of what failed lately. */
export function listsNow({ today, until, lately }: Record<'today' | 'until' | 'lately', string>) {
  const active = { status: 'active' };
  return {
    active: list('statuses', active),
    ending: list('statuses', { ...active, habis_from: today, habis_to: until }, 'habis'),
    open: list('transactions', { state: 'open,cancelling' }),
    reviews: list('transactions', { state: 'review' }),
    notifications: list('notifications', { state: 'review' }),
    refunds: list('transactions', { refund: 'manual' }),
    messages: list('messages', { state: 'failed', from: lately }),
  };
}
