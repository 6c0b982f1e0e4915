import { ApiError, apiErrorFrom } from '@teamanubot/contracts/client';
import type { AdminLogin } from '../api/types.js';
import { useSession } from './session.store.js';

let running: Promise<string | undefined> | undefined;

/** A new access token by the refresh cookie, one request at a time; `undefined` when the session is over. */
export function refreshSession(): Promise<string | undefined> {
  running ??= refresh().finally(() => {
    running = undefined;
  });
  return running;
}

async function refresh(): Promise<string | undefined> {
  const response = await fetch('/api/admin/auth/refresh', { method: 'POST' }).catch(() => {
    throw new ApiError({ message: '', code: 'network', status: 0 });
  });
  const body = (await response.json().catch(() => undefined)) as { data: AdminLogin } | undefined;
  const session = useSession();
  if (response.ok && body) {
    session.begin(body.data);
    return session.accessToken();
  }
  if (response.status >= 500 || response.status === 429)
    throw apiErrorFrom(response.status, response.headers, body);
  session.lapse();
  return undefined;
}
