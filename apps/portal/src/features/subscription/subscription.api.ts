import { useQuery } from '@tanstack/vue-query';
import { answer } from '@teamanubot/contracts/client';
import { computed } from 'vue';
import { api } from '../../shell/api/client.js';

export function useSubscription(id: () => number) {
  return useQuery({
    queryKey: computed(() => ['subscription', id()]),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/me/subscriptions/{id}', { params: { path: { id: id() } }, signal })),
  });
}
