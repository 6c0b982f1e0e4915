import { createApiClient, createSessionFetch, type paths } from '@teamanubot/contracts/client';
import { correctClock } from '@teamanubot/ui';
import { usePreferences } from '@teamanubot/ui/shell';
import { refreshSession } from '../session/refresh.js';
import { useSession } from '../session/session.store.js';

/** What is asked in the name of a session. */
const OF_A_SESSION = /^\/api\/(me|orders)\b/;

const sessionFetch = createSessionFetch({
  accessToken: () => useSession().accessToken(),
  refresh: refreshSession,
  language: () => usePreferences().locale,
});

export const api = createApiClient<paths>({
  fetch: async (request) => {
    await sessionFor(request);
    const response = await sessionFetch(request);
    correctClock(response.headers.get('Date'));
    return response;
  },
});

/** While nobody knows yet whether there is a session, its calls wait for the answer: without a token they are refused. */
async function sessionFor(request: Request): Promise<void> {
  if (useSession().state !== 'unknown' || !OF_A_SESSION.test(new URL(request.url).pathname)) return;
  await refreshSession();
}
