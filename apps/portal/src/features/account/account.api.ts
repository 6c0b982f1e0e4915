import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { answer, done } from '@teamanubot/contracts/client';
import { useUiText } from '@teamanubot/ui';
import { computed } from 'vue';
import { api } from '../../shell/api/client.js';
import type { Akun, NumberCodeAnswer } from '../../shell/api/types.js';
import { useSession } from '../../shell/session/session.store.js';

const PROFILE = ['me'];
const SESSIONS = ['sessions'];

export interface ProfileChanges {
  name?: string;
  email?: string;
  reminders_opt_out?: boolean;
  current_password?: string;
}

export interface PasswordForm {
  current_password: string;
  password: string;
  password_confirmation: string;
}

export interface NumberForm {
  whatsapp_number: string;
  current_password: string;
}

export function useProfile() {
  return useQuery({
    queryKey: PROFILE,
    queryFn: ({ signal }) => answer(api.GET('/api/me', { signal })),
  });
}

/** The devices are worded by the API, so each language has an answer of its own. */
export function useSessions() {
  const { language } = useUiText();
  return useQuery({
    queryKey: computed(() => [...SESSIONS, language.value]),
    queryFn: ({ signal }) => answer(api.GET('/api/me/sessions', { signal })),
    staleTime: 0,
  });
}

/** What changes an account; what the API answers is what every page shows from then on. */
export function useAccountCalls() {
  const queries = useQueryClient();
  const session = useSession();

  function show(akun: Akun): void {
    queries.setQueryData(PROFILE, akun);
    session.update(akun);
  }

  const renewSessions = () => queries.invalidateQueries({ queryKey: SESSIONS });

  return {
    async changeProfile(body: ProfileChanges): Promise<void> {
      show(await answer(api.PATCH('/api/me', { body })));
    },
    async changePassword(body: PasswordForm): Promise<void> {
      await done(api.POST('/api/me/password', { body }));
      await renewSessions();
    },
    async verifyNumber(otp: string): Promise<void> {
      show(await answer(api.POST('/api/me/whatsapp/verify', { body: { otp } })));
    },
    async endSession(id: string): Promise<void> {
      await done(api.DELETE('/api/me/sessions/{id}', { params: { path: { id } } }));
      await renewSessions();
    },
    async endOtherSessions(): Promise<void> {
      await done(api.DELETE('/api/me/sessions'));
      await renewSessions();
    },
  };
}

export function changeNumber(body: NumberForm): Promise<NumberCodeAnswer> {
  return answer(api.POST('/api/me/whatsapp', { body }));
}

export function resendNumberCode(): Promise<NumberCodeAnswer> {
  return answer(api.POST('/api/me/whatsapp/resend'));
}
