import { apiErrorFrom, isEnvelope, unanswered, unreadable } from './api-error.js';
import { PATIENCE_MS } from './session-fetch.js';

/** By these the API says that there is no session any more. */
const REFUSALS = [401, 403];

interface Granted {
  access_token: string;
}

/** What becomes of an answer; the session store provides it. */
interface RefreshPort<Answer extends Granted> {
  begin(answer: Answer): void;
  end(): void;
}

/**
 * A new access token by the refresh cookie at `path`, one request however many ask; `undefined` when the session is
 * over. When nobody can say (no answer, 429, 5xx, the page of a proxy) it throws an `ApiError`, and the session stays
 * as it is.
 */
export function createSessionRefresh<Answer extends Granted>(
  path: string,
  session: RefreshPort<Answer>,
  send: typeof fetch = (...args) => fetch(...args),
): () => Promise<string | undefined> {
  let running: Promise<string | undefined> | undefined;

  return () => {
    running ??= refresh().finally(() => {
      running = undefined;
    });
    return running;
  };

  async function refresh(): Promise<string | undefined> {
    const response = await send(path, { method: 'POST', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
      () => {
        throw unanswered();
      },
    );
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return begin(body, response.status);
    if (!REFUSALS.includes(response.status) || !isEnvelope(body)) {
      throw apiErrorFrom(response.status, response.headers, body);
    }
    session.end();
    return undefined;
  }

  function begin(body: unknown, status: number): string {
    const granted = (body as { data?: Answer } | undefined)?.data;
    if (!granted) throw unreadable(status);
    session.begin(granted);
    return granted.access_token;
  }
}
