import { onScopeDispose, ref, type Ref } from 'vue';

let offset = 0;

/** Phones keep poor time: the API's `Date` header says how far this one is off, so that countdowns end when the server says. */
export function correctClock(serverDate: string | null, received = Date.now()): void {
  const server = serverDate ? Date.parse(serverDate) : Number.NaN;
  if (Number.isNaN(server)) return;
  const difference = server - received;
  // The header has whole seconds; less than two is no error of the clock.
  offset = Math.abs(difference) < 2_000 ? 0 : difference;
}

export function serverNow(): Date {
  return new Date(Date.now() + offset);
}

/** The present, renewed every `everyMs`, while the component lives. */
export function useNow(everyMs = 1_000): Ref<Date> {
  const now = ref(serverNow());
  const timer = setInterval(() => {
    now.value = serverNow();
  }, everyMs);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
