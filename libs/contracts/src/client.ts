import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import { apiErrorFrom, unreadable } from './api-error.js';

export { ApiError, apiErrorFrom, unanswered, type FailureCode } from './api-error.js';
export type { components, paths } from './schema.js';
export { createSessionFetch, type SessionPort } from './session-fetch.js';
export { createSessionRefresh } from './session-refresh.js';

/** The API, typed by its own contract. Paths begin with `/api`; the origin is that of the page. */
export function createApiClient<Paths extends object>(options: ClientOptions): Client<Paths> {
  return createClient<Paths>(options);
}

interface Called<Envelope> {
  data?: Envelope | undefined;
  error?: unknown;
  response: Response;
}

/** What a call answered, out of its envelope; a failure is thrown as an `ApiError`. */
export async function answer<Data>(call: Promise<Called<{ data: Data }>>): Promise<Data> {
  return (await envelope(call)).data;
}

/** A page of a list, and where it stands in the whole. */
export async function answerPage<Item, Meta>(
  call: Promise<Called<{ data: Item[]; meta: Meta }>>,
): Promise<{ items: Item[]; meta: Meta }> {
  const { data, meta } = await envelope(call);
  return { items: data, meta };
}

async function envelope<Envelope>(call: Promise<Called<Envelope>>): Promise<Envelope> {
  const { data, error, response } = await call.catch(explainSyntax);
  if (!response.ok) throw apiErrorFrom(response.status, response.headers, error);
  if (!data) throw unreadable(response.status);
  return data;
}

/** A success that is no JSON makes the client stumble over its first character. */
function explainSyntax(cause: unknown): never {
  throw cause instanceof SyntaxError ? unreadable(200) : cause;
}

/** The figures of a part of a list; `total` counts to 10,000 at most, and says so in `total_capped`. */
export interface PageMeta {
  page: number;
  per_page: number;
  total: number;
  total_capped?: boolean;
  /** Where the next part begins; null at the end. */
  next_cursor?: string | null;
}

export interface Part<Row> {
  rows: Row[];
  meta: PageMeta;
}

/** A part of a list, out of its envelope; a failure is thrown as an `ApiError`. */
export async function answerPart<Row>(
  call: Promise<{ data?: { data: Row[]; meta: PageMeta } | undefined; error?: unknown; response: Response }>,
): Promise<Part<Row>> {
  const { data, error, response } = await call;
  if (!response.ok || !data) throw apiErrorFrom(response.status, response.headers, error);
  return { rows: data.data, meta: data.meta };
}

/** A call that answers nothing but that it is done; a failure is thrown as an `ApiError`. */
export async function done(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw apiErrorFrom(response.status, response.headers, error);
}
