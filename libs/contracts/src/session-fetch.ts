import { unanswered } from './api-error.js';

/** What the fetch needs to know of the session; the session store provides it. */
export interface SessionPort {
  accessToken(): string | undefined;
  /** Gets a new access token by the refresh cookie; `undefined` when the session is over. One at a time. */
  refresh(): Promise<string | undefined>;
  language(): string;
}

/** Longer than the API ever takes, also when it asks Midtrans. Who waits longer is told that nothing comes. */
export const PATIENCE_MS = 30_000;

/** The routes that make or end a session answer 401 for reasons of their own. */
const WITHOUT_SESSION = /^\/api\/(admin\/)?auth\//;

/**
 * Sends a request in the name of the session: token, language, and, when the token has lapsed, once more after a
 * refresh. No answer at all becomes an `ApiError` with the code `network`.
 */
export function createSessionFetch(session: SessionPort, send: typeof fetch = (...args) => fetch(...args)) {
  return async function sessionFetch(request: Request): Promise<Response> {
    const again = request.clone();
    const token = session.accessToken();
    const response = await attempt(request, token);
    if (response.status !== 401 || WITHOUT_SESSION.test(new URL(request.url).pathname)) return response;
    const renewed = session.accessToken() !== token ? session.accessToken() : await session.refresh();
    return renewed ? attempt(again, renewed) : response;
  };

  async function attempt(request: Request, token: string | undefined): Promise<Response> {
    request.headers.set('Accept-Language', session.language());
    if (token) request.headers.set('Authorization', `Bearer ${token}`);
    try {
      return await send(request, {
        signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]),
      });
    } catch (cause) {
      throw request.signal.aborted ? cause : unanswered();
    }
  }
}
