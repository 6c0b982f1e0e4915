import { useQuery } from '@tanstack/vue-query';
import { answer } from '@teamanubot/contracts/client';
import { api } from '../shell/api/client.js';

/** What the API says about itself: where payments go, whether they are real. It does not change while a page is open. */
export const settingsQuery = {
  queryKey: ['settings'],
  queryFn: () => answer(api.GET('/api/config')),
  staleTime: Infinity,
};

export function useSettings() {
  return useQuery(settingsQuery);
}
