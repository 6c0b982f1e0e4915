import type { QueryClient } from '@tanstack/vue-query';
import { watch } from 'vue';
import type { User } from '../api/types.js';

type Who = Pick<User, 'id' | 'role'>;

/**
 * Nothing that the API answered to one administrator is shown to the next one in the same tab, nor to the same one in
 * another role. Who comes back after their session lapsed finds their pages as they were.
 */
export function forgetOthers(user: () => Who | undefined, queries: QueryClient): void {
  let answered: Who | undefined;
  watch(
    user,
    (now) => {
      if (!now) return;
      if (answered && !isSame(answered, now)) forget(queries);
      answered = { id: now.id, role: now.role };
    },
    { immediate: true, flush: 'sync' },
  );
}

function isSame(one: Who, other: Who): boolean {
  return one.id === other.id && one.role === other.role;
}

/** A page that is open, when another tab has logged somebody else in, asks anew; all else goes. */
function forget(queries: QueryClient): void {
  queries.getMutationCache().clear();
  void queries.resetQueries();
  queries.removeQueries({ type: 'inactive' });
}
