import { ApiError, apiErrorFrom } from './api-error.js';

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
 * over. When nobody can say (no answer, 429, 5xx) it throws an `ApiError`, and the session stays as it is.
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
    const response = await send(path, { method: 'POST' }).catch(() => {
      throw new ApiError({ message: '', code: 'network', status: 0 });
    });
    const body = (await response.json().catch(() => undefined)) as { data: Answer } | undefined;
    if (response.ok && body) {
      session.begin(body.data);
      return body.data.access_token;
    }
    if (response.status >= 500 || response.status === 429) {
      throw apiErrorFrom(response.status, response.headers, body);
    }
    session.end();
    return undefined;
  }
}
