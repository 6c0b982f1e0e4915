import { QueryClient, type VueQueryPluginOptions } from '@tanstack/vue-query';
import { ApiError } from '@teamanubot/contracts/client';

/** One more try where a second may help; what the API has decided is not asked again. */
function retry(failures: number, error: unknown): boolean {
  if (failures > 0 || !(error instanceof ApiError) || error.retryAfter) return false;
  return error.code === 'network' || error.status >= 500;
}

/** Offline, a query fails and its page says so, instead of waiting behind a skeleton; it is asked again when the connection is back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry, retryDelay: 800, staleTime: 20_000, networkMode: 'always', refetchOnReconnect: true },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export const queryOptions: VueQueryPluginOptions = { queryClient };
