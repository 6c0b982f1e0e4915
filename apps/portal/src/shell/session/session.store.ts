import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { Akun, LoginAnswer } from '../api/types.js';
import { keepDraftsFor } from './drafts.js';

/** Says only that a session existed here once, so that visitors are spared a refresh that cannot succeed. */
const HINT = 'anu.session';

/**
 * Who is logged in. The access token lives in memory only; the refresh cookie is the browser's secret.
 * `unknown`: a session may exist but has not been proven yet.
 */
export const useSession = defineStore('session', () => {
  const state = ref<'unknown' | 'guest' | 'member'>(localStorage.getItem(HINT) ? 'unknown' : 'guest');
  const akun = ref<Akun>();
  let token: string | undefined;

  function begin(answer: LoginAnswer): void {
    keepDraftsFor(answer.akun.id);
    token = answer.access_token;
    akun.value = answer.akun;
    state.value = 'member';
    localStorage.setItem(HINT, '1');
  }

  /** The account as a call of its own has just answered it. */
  function update(changed: Akun): void {
    if (state.value === 'member') akun.value = changed;
  }

  function end(): void {
    token = undefined;
    akun.value = undefined;
    state.value = 'guest';
    localStorage.removeItem(HINT);
  }

  return {
    state,
    akun,
    isMember: computed(() => state.value === 'member'),
    accessToken: () => token,
    begin,
    update,
    end,
  };
});
