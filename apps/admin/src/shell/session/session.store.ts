import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { AdminLogin, User } from '../api/types.js';

/** Says only that a session existed here once, so that a refresh which cannot succeed is spared. Not the portal's. */
const HINT = 'anu.admin.session';

/**
 * The administrator who is logged in. The access token lives in memory only; the refresh cookie is the browser's
 * secret. `unknown`: a session may exist but has not been proven yet.
 */
export const useSession = defineStore('session', () => {
  const state = ref<'unknown' | 'out' | 'in'>(localStorage.getItem(HINT) ? 'unknown' : 'out');
  const user = ref<User>();
  /** Whether the session ended by itself, and not by a log-out. */
  const lapsed = ref(false);
  let token: string | undefined;

  function begin(login: AdminLogin): void {
    token = login.access_token;
    user.value = login.user;
    lapsed.value = false;
    state.value = 'in';
    localStorage.setItem(HINT, '1');
  }

  /** What somebody changed about their own account. */
  function update(changed: User): void {
    user.value = changed;
  }

  function end(): void {
    token = undefined;
    user.value = undefined;
    state.value = 'out';
    localStorage.removeItem(HINT);
  }

  function lapse(): void {
    lapsed.value = true;
    end();
  }

  return { state, user, lapsed, accessToken: () => token, begin, update, end, lapse };
});
