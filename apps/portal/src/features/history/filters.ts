import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import type { OrderStatus } from '../../shell/api/types.js';

export const STATUSES = [
  'pending',
  'paid',
  'review',
  'expired',
  'cancelled',
  'failed',
  'refunded',
] as const satisfies readonly OrderStatus[];

export const PERIODS = ['all', 'month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** What the page shows, as its address says. */
export interface Filters {
  status: OrderStatus | 'all';
  period: Period;
  page: number;
}

export const PER_PAGE = 20;
/** Deeper than this the API wants a filter. */
const LAST_PAGE = 400;
const DAY_MS = 86_400_000;
const WIB_OFFSET_MS = 7 * 3_600_000;
const DAYS: Partial<Record<Period, number>> = { month: 30, quarter: 90 };

/** Whatever the address says: what is not known is not filtered by. */
export function readFilters(query: LocationQuery): Filters {
  const page = Number(query.page);
  return {
    status: STATUSES.find((status) => status === query.status) ?? 'all',
    period: PERIODS.find((period) => period === query.period) ?? 'all',
    page: Number.isInteger(page) && page > 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The address that {@link readFilters} reads back; what is as usual is left out. */
export function toQuery({ status, period, page }: Filters): LocationQueryRaw {
  return {
    ...(status === 'all' ? {} : { status }),
    ...(period === 'all' ? {} : { period }),
    ...(page === 1 ? {} : { page }),
  };
}

/** What the API is asked for; days are those of Jakarta. */
export function toRequest({ status, period, page }: Filters, now: Date) {
  const from = firstDay(period, now);
  return {
    page,
    per_page: PER_PAGE,
    ...(status === 'all' ? {} : { 'filter[status]': status }),
    ...(from ? { 'filter[from]': from } : {}),
  };
}

function firstDay(period: Period, now: Date): string | undefined {
  const days = DAYS[period];
  const day = (moment: number) => new Date(moment + WIB_OFFSET_MS).toISOString().slice(0, 10);
  if (days) return day(now.getTime() - (days - 1) * DAY_MS);
  return period === 'year' ? `${day(now.getTime()).slice(0, 4)}-01-01` : undefined;
}
