import { useQueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { api } from '../api/client.js';
import { dropDrafts } from './drafts.js';
import { useSession } from './session.store.js';

/** Ends the session here even when the API cannot be told: the person wants to be gone from this device. */
export function useLogout() {
  const session = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  const leaving = ref(false);

  async function logout(): Promise<void> {
    leaving.value = true;
    await api.POST('/api/auth/logout').catch(() => undefined);
    await router.push('/');
    session.end();
    queries.clear();
    dropDrafts();
    leaving.value = false;
  }

  return { logout, leaving };
}
