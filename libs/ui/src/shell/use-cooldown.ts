import { ApiError } from '@teamanubot/contracts/client';
import { computed, ref, watch } from 'vue';
import { countdownText } from '../format/period.js';
import { serverNow, useNow } from '../use-now.js';
import { useUiText } from '../use-ui-text.js';

/** Counts down the wait that a failure asks for (`Retry-After`); nothing when there is none, or when it is over. */
export function useCooldown(error: () => unknown) {
  const { language } = useUiText();
  const now = useNow();
  const until = ref(0);

  watch(
    error,
    (failure) => {
      const seconds = failure instanceof ApiError ? (failure.retryAfter ?? 0) : 0;
      until.value = seconds ? serverNow().getTime() + seconds * 1_000 : 0;
    },
    { immediate: true },
  );

  const secondsLeft = computed(() => Math.max(0, Math.ceil((until.value - now.value.getTime()) / 1_000)));
  const wait = computed(() =>
    secondsLeft.value ? countdownText(secondsLeft.value, language.value) : undefined,
  );
  return { wait, secondsLeft };
}
