import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import { apiErrorFrom } from './api-error.js';

export { ApiError, apiErrorFrom, type FailureCode } from './api-error.js';
export type { components, paths } from './schema.js';
export { createSessionFetch, type SessionPort } from './session-fetch.js';
export { createSessionRefresh } from './session-refresh.js';

/** The API, typed by its own contract. Paths begin with `/api`; the origin is that of the page. */
export function createApiClient<Paths extends object>(options: ClientOptions): Client<Paths> {
  return createClient<Paths>(options);
}

interface Called<Data> {
  data?: { data: Data } | undefined;
  error?: unknown;
  response: Response;
}

/** What a call answered, out of its envelope; a failure is thrown as an `ApiError`. */
export async function answer<Data>(call: Promise<Called<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok || !data) throw apiErrorFrom(response.status, response.headers, error);
  return data.data;
}

/** A call that answers nothing but that it is done; a failure is thrown as an `ApiError`. */
export async function done(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw apiErrorFrom(response.status, response.headers, error);
}
