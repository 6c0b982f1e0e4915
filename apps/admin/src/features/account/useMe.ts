import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { useSession } from '../../shell/session/session.store.js';
import { findMe } from './account.api.js';

const KEY = ['me'];

/** The administrator who is logged in, as the API knows them; the rail and the menu follow. */
export function useMe() {
  const session = useSession();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => findMe(signal) });

  async function again(): Promise<void> {
    await queries.invalidateQueries({ queryKey: KEY });
    if (query.data.value) session.user = query.data.value;
  }

  return { me: query.data, ...query, again };
}
