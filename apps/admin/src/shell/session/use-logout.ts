import { useQueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import { api } from '../api/client.js';
import { useSession } from './session.store.js';

/** Ends the session here even when the API cannot be told: the person wants to be gone from this device. The router leads out. */
export function useLogout() {
  const session = useSession();
  const queries = useQueryClient();
  const leaving = ref(false);

  async function logout(): Promise<void> {
    leaving.value = true;
    await api.POST('/api/admin/auth/logout').catch(() => undefined);
    session.end();
    queries.clear();
    leaving.value = false;
  }

  return { logout, leaving };
}
