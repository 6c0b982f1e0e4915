import { useQuery } from '@tanstack/vue-query';
import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';

const EVERY_MINUTE = 60_000;

/** How the business stands, asked again every minute while somebody looks at it. */
export function useOverview() {
  return useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => answer(api.GET('/api/admin/overview', { signal })),
    refetchInterval: EVERY_MINUTE,
  });
}
