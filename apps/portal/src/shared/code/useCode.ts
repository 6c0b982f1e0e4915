import { serverNow, useNow } from '@teamanubot/ui';
import { computed, ref, type Ref } from 'vue';
import { ApiError } from '@teamanubot/contracts/client';
import type { KeptInTab } from './kept-in-tab.js';
import { blockedUntil, secondsUntil } from './otp-times.js';

/** What the API answers when a code is on its way. */
export interface CodeSent {
  otp_expires_at: string;
  resend_at: string;
}

interface CodeCalls<Sent extends CodeSent> {
  resend(sent: Sent): Promise<Sent>;
  verify(sent: Sent, code: string): Promise<void>;
}

/** That for which the code was asked waits no more. */
const LOST = ['registration_expired', 'reset_expired', 'number_change_expired', 'not_found'];

/** A code page's state: what was typed, how long it counts, when another may be asked for, and whether we are blocked. */
export function useCode<Sent extends CodeSent>(
  { current, keep }: Pick<KeptInTab<Sent>, 'current' | 'keep'>,
  calls: CodeCalls<Sent>,
) {
  const now = useNow();
  const code = ref('');
  const wrong = ref<string>();
  const failure = ref<unknown>();
  const blocked = ref<string>();
  const lost = ref(!current.value);
  const checking = ref(false);
  const resending = ref(false);
  const resent = ref(false);

  const validFor = computed(() => secondsUntil(current.value?.otp_expires_at, now.value));
  const resendIn = computed(() => secondsUntil(current.value?.resend_at, now.value));
  const blockedFor = computed(() => secondsUntil(blocked.value, now.value));

  async function verify(): Promise<void> {
    if (checking.value) return;
    await guarded(checking, (sent) => calls.verify(sent, code.value));
  }

  async function resend(): Promise<void> {
    if (resending.value) return;
    await guarded(resending, async (sent) => {
      keep(await calls.resend(sent));
      code.value = '';
      resent.value = true;
    });
  }

  async function guarded(busy: Ref<boolean>, call: (sent: Sent) => Promise<void>): Promise<void> {
    if (!current.value) return;
    busy.value = true;
    clear();
    try {
      await call(current.value);
    } catch (error) {
      if (!handle(error)) failure.value = error;
    } finally {
      busy.value = false;
    }
  }

  function clear(): void {
    wrong.value = undefined;
    failure.value = undefined;
    resent.value = false;
  }

  /** Each code of the API has its own consequence here; false for what has none. */
  function handle(error: unknown): boolean {
    if (!(error instanceof ApiError)) return false;
    if (error.code === 'otp_blocked') {
      blocked.value = blockedUntil(error, serverNow());
    } else if (LOST.includes(error.code)) {
      lost.value = true;
    } else if (error.status === 422 || error.code === 'otp_expired') {
      wrong.value = error.fields.otp?.[0] ?? Object.values(error.fields)[0]?.[0] ?? error.message;
      code.value = '';
    } else if (error.code === 'otp_cooldown' && error.retryAfter && current.value) {
      const resend_at = new Date(serverNow().getTime() + error.retryAfter * 1_000).toISOString();
      keep({ ...current.value, resend_at });
    } else {
      return false;
    }
    return true;
  }

  return {
    code,
    wrong,
    failure,
    blocked,
    blockedFor,
    lost,
    checking,
    resending,
    resent,
    validFor,
    resendIn,
    verify,
    resend,
    clear,
    handle,
  };
}

/** All that the parts of a code page share. */
export type CodeState = ReturnType<typeof useCode>;
