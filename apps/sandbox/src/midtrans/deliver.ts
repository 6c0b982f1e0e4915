import type { Outcome } from './domain/order.js';

const WAIT_LIMIT_MS = 15_000;
const MOST_HOPS = 5;
const KEPT_ANSWER = 300;

const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json', 'User-Agent': 'Veritrans' };

/** 307 and 308 keep method and body; the other redirects are answers like any other and are not followed. */
const redirectOf = (response: Response): string | undefined =>
  [307, 308].includes(response.status) ? (response.headers.get('location') ?? undefined) : undefined;

async function post(url: string, body: string, signal: AbortSignal, hopsLeft: number): Promise<Outcome> {
  const response = await fetch(url, { method: 'POST', headers: HEADERS, body, redirect: 'manual', signal });
  const target = redirectOf(response);
  const answer = (await response.text()).slice(0, KEPT_ANSWER);
  if (target === undefined || hopsLeft === 0) return { status: response.status, answer };
  return post(new URL(target, url).href, body, signal, hopsLeft - 1);
}

/** `fetch` hides what happened in the cause of its error. */
function reason(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { message?: string } };
  return name === 'TimeoutError' ? 'no answer in time' : (cause?.message ?? message);
}

export type Deliver = (url: string, body: string, stop: AbortSignal) => Promise<Outcome>;

/** Delivers a notification once, as Midtrans does; never rejects. The time limit is of real time, whatever the clock says. */
export const deliverWithin =
  (limitMs: number = WAIT_LIMIT_MS): Deliver =>
  async (url, body, stop) => {
    try {
      return await post(url, body, AbortSignal.any([stop, AbortSignal.timeout(limitMs)]), MOST_HOPS);
    } catch (error) {
      return { status: null, error: reason(error) };
    }
  };
