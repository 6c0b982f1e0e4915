import type { Filter, ListPlan } from './list-plan.js';

export const PER_PAGE = [25, 50, 100] as const;
/** The API leafs so far; what is deeper is followed by the cursor. */
export const LAST_PAGE = 400;

/** Which part of a list is shown. */
export interface ListState {
  q: string;
  sort: string;
  page: number;
  /** Beyond the last page that can be leafed to. */
  cursor: string | undefined;
  perPage: number;
  filters: Readonly<Record<string, string>>;
}

/** What of a plan decides about the URL. */
export type Bounds = Pick<ListPlan<never>, 'sort' | 'filters'> & { columns: readonly { sort?: string }[] };
/** Parameters of a URL, as the router reads them. */
type UrlQuery = Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>;

const OURS = /^(q|sort|page|cursor|per_page|filter\[.*\])$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = 100;

/** What the URL asks for; what it cannot ask for is as if it were not there. */
export function readState(query: UrlQuery, plan: Bounds): ListState {
  const cursor = one(query.cursor);
  const perPage = Number(one(query.per_page));
  return {
    q: (one(query.q) ?? '').slice(0, LONGEST),
    sort: sortsOf(plan).find((sort) => sort === one(query.sort)) ?? plan.sort,
    page: pageOf(one(query.page), cursor),
    cursor,
    perPage: PER_PAGE.find((size) => size === perPage) ?? PER_PAGE[0],
    filters: Object.fromEntries(
      plan.filters.flatMap((filter) => {
        const value = one(query[`filter[${filter.name}]`]);
        return value !== undefined && canBe(filter, value) ? [[filter.name, value]] : [];
      }),
    ),
  };
}

/** The parameters of the URL that {@link readState} reads the same from; the usual is left out. */
export function writeState(state: ListState, plan: Bounds): Record<string, string> {
  const { q, sort, page, cursor, perPage, filters } = state;
  return {
    ...(q ? { q } : {}),
    ...(sort === plan.sort ? {} : { sort }),
    ...(perPage === PER_PAGE[0] ? {} : { per_page: String(perPage) }),
    ...Object.fromEntries(Object.entries(filters).map(([name, value]) => [`filter[${name}]`, value])),
    ...(page > 1 ? { page: String(page) } : {}),
    ...(cursor ? { cursor } : {}),
  };
}

/** The parameters of the API. */
export function apiQuery(state: ListState): Record<string, string | number> {
  const { q, sort, page, cursor, perPage, filters } = state;
  return {
    ...(q.trim() ? { q: q.trim() } : {}),
    sort,
    per_page: perPage,
    ...(cursor ? { cursor } : { page }),
    ...Object.fromEntries(Object.entries(filters).map(([name, value]) => [`filter[${name}]`, value])),
  };
}

/** What others keep in the same URL. */
export function foreignPart<Query extends UrlQuery>(query: Query): Partial<Query> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !OURS.test(name))) as Partial<Query>;
}

/** Whether anything narrows the list. */
export function isNarrowed({ q, filters }: ListState): boolean {
  return !!q.trim() || Object.keys(filters).length > 0;
}

function one(value: UrlQuery[string]): string | undefined {
  const first = Array.isArray(value) ? (value as readonly (string | null)[])[0] : (value as string | null);
  return first || undefined;
}

function sortsOf({ columns, sort }: Bounds): string[] {
  return [sort, ...columns.flatMap(({ sort: name }) => (name ? [name, `-${name}`] : []))];
}

function pageOf(text: string | undefined, cursor: string | undefined): number {
  const page = text && /^\d{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1;
  return cursor ? Math.max(page, LAST_PAGE + 1) : Math.min(page, LAST_PAGE);
}

function canBe(filter: Filter, value: string): boolean {
  if (filter.kind === 'choice')
    return filter.choices.some((choice) => choice.value === value) || !!filter.others?.test(value);
  if (filter.kind === 'day') return DAY.test(value);
  return value.length <= LONGEST;
}
