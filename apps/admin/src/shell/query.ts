import { QueryClient, type VueQueryPluginOptions } from '@tanstack/vue-query';
import { ApiError } from '@teamanubot/contracts/client';

/** One more try where a second may help; what the API has decided is not asked again. */
function retry(failures: number, error: unknown): boolean {
  return failures < 1 && error instanceof ApiError && (error.code === 'network' || error.status >= 500);
}

/** Offline, a query fails and its page says so, instead of waiting behind a skeleton. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry, retryDelay: 800, staleTime: 10_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export const queryOptions: VueQueryPluginOptions = { queryClient: queries };
