import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Session } from '../../shell/api/types.js';
import { useAccountCalls } from './account.api.js';

/** Ending a session, or all others, after asking. */
export function useEnding() {
  const { t } = useI18n();
  const { endSession, endOtherSessions } = useAccountCalls();
  /** The session that is to end; undefined for all others. */
  const asked = ref<Session>();
  const open = ref(false);
  const busy = ref(false);
  const failure = ref<unknown>();
  const said = ref('');

  function ask(session?: Session): void {
    asked.value = session;
    failure.value = undefined;
    said.value = '';
    open.value = true;
  }

  async function confirm(): Promise<void> {
    busy.value = true;
    failure.value = undefined;
    try {
      await (asked.value ? endSession(asked.value.id) : endOtherSessions());
      said.value = asked.value
        ? t('account.sessions.ended', { device: asked.value.device })
        : t('account.sessions.othersEnded');
      open.value = false;
    } catch (error) {
      failure.value = error;
    } finally {
      busy.value = false;
    }
  }

  return { asked, open, busy, failure, said, ask, confirm };
}
