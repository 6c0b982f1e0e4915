import { createApiClient, createSessionFetch, type paths } from '@teamanubot/contracts/client';
import { correctClock } from '@teamanubot/ui';
import { usePreferences } from '@teamanubot/ui/shell';
import { refreshSession } from '../session/refresh.js';
import { useSession } from '../session/session.store.js';

const sessionFetch = createSessionFetch({
  accessToken: () => useSession().accessToken(),
  refresh: refreshSession,
  language: () => usePreferences().locale,
});

export const api = createApiClient<paths>({
  fetch: async (request) => {
    const response = await sessionFetch(request);
    correctClock(response.headers.get('Date'));
    return response;
  },
});
