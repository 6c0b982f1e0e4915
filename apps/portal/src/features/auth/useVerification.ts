import { serverNow, useNow } from '@teamanubot/ui';
import { computed, ref, type Ref } from 'vue';
import { ApiError } from '@teamanubot/contracts/client';
import type { LoginAnswer, RegistrationAnswer } from '../../shell/api/types.js';
import { resendCode, verifyCode } from './auth.api.js';
import { blockedUntil, secondsUntil } from './otp-times.js';

interface Registration {
  current: Ref<RegistrationAnswer | undefined>;
  keep(answer: RegistrationAnswer): void;
}

/** The code page's state: what was typed, how long it counts, when another may be asked for, and whether we are blocked. */
export function useVerification(
  { current, keep }: Registration,
  onVerified: (answer: LoginAnswer) => Promise<void>,
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
    if (checking.value || !current.value) return;
    await guarded(checking, async (registration) => {
      await onVerified(await verifyCode(registration, code.value));
    });
  }

  async function resend(): Promise<void> {
    if (resending.value || !current.value) return;
    await guarded(resending, async (registration) => {
      keep(await resendCode(registration));
      code.value = '';
      resent.value = true;
    });
  }

  async function guarded(busy: Ref<boolean>, call: (registration: string) => Promise<void>): Promise<void> {
    busy.value = true;
    wrong.value = undefined;
    failure.value = undefined;
    resent.value = false;
    try {
      await call(current.value?.registration_id ?? '');
    } catch (error) {
      handle(error);
    } finally {
      busy.value = false;
    }
  }

  /** Each code of the API has its own consequence here; what has none is shown as it is. */
  function handle(error: unknown): void {
    const known = error instanceof ApiError ? error : undefined;
    if (known?.code === 'otp_blocked') {
      blocked.value = blockedUntil(known, serverNow());
    } else if (known?.code === 'registration_expired' || known?.status === 404) {
      lost.value = true;
    } else if (known?.status === 422 || known?.code === 'otp_expired') {
      wrong.value = known.fields.otp?.[0] ?? known.message;
      code.value = '';
    } else if (known?.code === 'otp_cooldown' && known.retryAfter && current.value) {
      const resend_at = new Date(serverNow().getTime() + known.retryAfter * 1_000).toISOString();
      keep({ ...current.value, resend_at });
    } else {
      failure.value = error;
    }
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
  };
}
