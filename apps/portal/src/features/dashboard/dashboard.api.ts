import { useQuery } from '@tanstack/vue-query';
import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';

export function useSubscriptions() {
  return useQuery({
    queryKey: ['subscriptions'],
    queryFn: ({ signal }) => answer(api.GET('/api/me/subscriptions', { signal })),
  });
}

export function useTransactions() {
  return useQuery({
    queryKey: ['transactions'],
    queryFn: ({ signal }) => answer(api.GET('/api/me/transactions', { signal })),
  });
}
