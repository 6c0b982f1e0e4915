import { unanswered } from '@teamanubot/contracts/client';
import { useOnline } from '@vueuse/core';
import { ref, watch } from 'vue';
import { useRouter, type RouteLocationNormalized } from 'vue-router';

/** The address that was loaded anew because its code was missing; loaded again it would go round in a circle. */
const KEY = 'anu.reloaded';

/** `unanswered`: nobody is there to give the code; `broken`: it is not to be had, or does not run. */
interface Missed {
  to: RouteLocationNormalized;
  error: unknown;
  broken: boolean;
}

/**
 * A page that could not be gone to, since its code did not come. Offline it is gone to when the connection is back.
 * When the server is there but the code is not, a deploy has replaced it: everything is loaded anew, once.
 */
export function useMissedPage() {
  const router = useRouter();
  const online = useOnline();
  const missed = ref<Missed>();

  router.onError(async (error, to) => {
    console.error(error);
    const { href } = router.resolve(to);
    const there = await isThere(href);
    if (there && sessionStorage.getItem(KEY) !== href) {
      sessionStorage.setItem(KEY, href);
      location.assign(href);
      return;
    }
    missed.value = { to, error: there ? error : unanswered(), broken: there };
  });
  router.afterEach((_to, _from, failure) => {
    if (failure) return;
    missed.value = undefined;
    sessionStorage.removeItem(KEY);
  });

  async function retry(): Promise<void> {
    if (missed.value) await router.push(missed.value.to.fullPath).catch(() => undefined);
  }
  watch(online, (back) => {
    if (back) void retry();
  });

  return { missed, retry };
}

async function isThere(href: string): Promise<boolean> {
  if (!navigator.onLine) return false;
  return fetch(href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
