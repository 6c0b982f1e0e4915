import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { answer, done } from '@teamanubot/contracts/client';
import { useUiText } from '@teamanubot/ui';
import { computed } from 'vue';
import { api } from '../../shell/api/client.js';
import type { Enrolment, OwnUser, User } from '../../shell/api/types.js';
import { useSession } from '../../shell/session/session.store.js';

const ME = ['me'];
const SESSIONS = ['me', 'sessions'];

export interface ProfileForm {
  name: string;
  email: string;
  /** Asked for when the email is another one. */
  current_password: string;
}

export interface PasswordForm {
  current_password: string;
  password: string;
  password_confirmation: string;
}

export function useMe() {
  return useQuery({
    queryKey: ME,
    queryFn: ({ signal }) => answer(api.GET('/api/admin/me', { signal })),
  });
}

/** The devices are worded by the API, so each language has an answer of its own. */
export function useSessions() {
  const { language } = useUiText();
  return useQuery({
    queryKey: computed(() => [...SESSIONS, language.value]),
    queryFn: ({ signal }) => answer(api.GET('/api/admin/me/sessions', { signal })),
    staleTime: 0,
  });
}

/** What changes one's own account; each throws `ApiError`. */
export function useMyCalls() {
  const queries = useQueryClient();
  const session = useSession();
  const renew = () => queries.invalidateQueries({ queryKey: ME });

  function show(user: User): void {
    session.update(user);
    void renew();
  }

  return {
    async changeProfile({ name, email, current_password: password }: ProfileForm): Promise<OwnUser> {
      const body = { name, email, ...(password ? { current_password: password } : {}) };
      const user = await answer(api.PATCH('/api/admin/me', { body }));
      show(user);
      return user;
    },
    async setAvatar(file: File): Promise<void> {
      const form = new FormData();
      form.append('avatar', file);
      // The contract knows a file as its text; what is sent is the form.
      const call = api.PUT('/api/admin/me/avatar', { body: form as never, bodySerializer: () => form });
      show(await answer(call));
    },
    async removeAvatar(): Promise<void> {
      show(await answer(api.DELETE('/api/admin/me/avatar')));
    },
    async changePassword(body: PasswordForm): Promise<void> {
      await done(api.POST('/api/admin/me/password', { body }));
      void renew();
    },
    enrol: (password: string): Promise<Enrolment> =>
      answer(api.POST('/api/admin/auth/totp/enrol', { body: { current_password: password } })),
    async confirmEnrolment(code: string): Promise<string[]> {
      const { recovery_codes: codes } = await answer(
        api.POST('/api/admin/auth/totp/enrol/confirm', { body: { code } }),
      );
      void renew();
      return codes;
    },
    async turnOff(password: string): Promise<void> {
      await done(api.POST('/api/admin/auth/totp/disable', { body: { current_password: password } }));
      await renew();
    },
    async renewCodes(password: string): Promise<string[]> {
      const { recovery_codes: codes } = await answer(
        api.POST('/api/admin/auth/recovery-codes', { body: { current_password: password } }),
      );
      void renew();
      return codes;
    },
    async endSession(id: string): Promise<void> {
      await done(api.DELETE('/api/admin/me/sessions/{id}', { params: { path: { id } } }));
      await renew();
    },
    async endOtherSessions(): Promise<void> {
      await answer(api.DELETE('/api/admin/me/sessions'));
      await renew();
    },
  };
}
