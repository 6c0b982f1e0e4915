import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { answer } from '@teamanubot/contracts/client';
import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { api } from '../../shell/api/client.js';

/** Days of Jakarta, today among them. */
export const PERIODS = ['1', '7', '30', '90'] as const;
export type Period = (typeof PERIODS)[number];

const EVERY_MINUTE = 60_000;

/** How the business stands over the days that the URL says, asked again every minute while somebody looks at it. */
export function useDashboard() {
  const route = useRoute();
  const router = useRouter();
  const period = computed<Period>(() => PERIODS.find((each) => each === route.query.days) ?? '7');
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: computed(() => ['dashboard', period.value]),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/admin/dashboard', { params: { query: { days: period.value } }, signal })),
    refetchInterval: EVERY_MINUTE,
    placeholderData: keepPreviousData,
  });
  return {
    view: data,
    period,
    choose: (days: Period) => void router.replace({ query: { days } }),
    error,
    isPending,
    isFetching,
    /** What is shown is of other days. */
    isBehind: isPlaceholderData,
    refetch,
  };
}
