import { answer } from '@teamanubot/contracts/client';
import { usePreferences } from '@teamanubot/ui/shell';
import { watch } from 'vue';
import { api } from '../api/client.js';
import { useSession } from './session.store.js';

/** After a login the portal speaks the language that the account remembers. */
export function speakLanguageOfAccount(): void {
  const { akun } = useSession();
  if (akun) usePreferences().locale = akun.locale;
}

/** The account remembers the language that a member chooses; what could not be told is tried at the next choice. */
export function rememberLanguage(): void {
  const preferences = usePreferences();
  const session = useSession();
  watch(
    () => preferences.locale,
    async (locale) => {
      if (!session.akun || session.akun.locale === locale) return;
      const change = answer(api.PATCH('/api/me', { body: { locale } }));
      await change.then(session.update).catch(() => undefined);
    },
  );
}
