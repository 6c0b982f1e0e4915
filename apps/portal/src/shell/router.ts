import { nextTick, watch } from 'vue';
import { createRouter, createWebHistory, START_LOCATION, type RouteLocationNormalized } from 'vue-router';
import { features } from './features.js';
import { loadTexts, showLanguage } from './i18n/index.js';
import { usePreferences } from '@teamanubot/ui/shell';
import { queryClient } from './query.js';
import { nextPath } from './session/next-path.js';
import { refreshSession } from './session/refresh.js';
import { useSession } from './session/session.store.js';

/** The bar at the top stays; what is scrolled to must not end up beneath it. */
const HEADER_HEIGHT = 64;

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes: [
    ...features.flatMap(({ routes }) => routes),
    {
      path: '/:path(.*)*',
      name: 'not-found',
      component: () => import('./NotFoundPage.vue'),
      meta: { title: 'title.notFound' },
    },
  ],
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved;
    if (to.hash)
      return { el: to.hash, top: HEADER_HEIGHT, behavior: to.path === from.path ? 'smooth' : 'auto' };
    return to.path === from.path ? undefined : { top: 0 };
  },
});

function featureOf(route: RouteLocationNormalized) {
  return features.find(({ name }) => name === route.meta.feature);
}

/** Members' pages want a session, and the login page none; whoever is turned away comes back afterwards. */
router.beforeEach(async (to) => {
  const session = useSession();
  const existed = session.state === 'unknown';
  // When the refresh gets no answer, the page's own calls fail too, and say so with a way to retry.
  if (existed && (to.meta.members || to.meta.guests)) await refreshSession().catch(() => undefined);
  if (to.meta.members && session.state === 'guest') return toLogin(to.fullPath, existed);
  if (to.meta.guests && session.state === 'member') return nextPath(to.query.next);
  return true;
});

router.beforeResolve(async (to) => {
  await loadTexts(usePreferences().locale, featureOf(to));
});

/**
 * The heading takes the focus, so that a screen reader says where one is and the next Tab starts there; unless the
 * page has put it into a field of its own, as the one for the code does.
 */
router.afterEach(async (to, from, failure) => {
  if (failure || from === START_LOCATION || to.path === from.path) return;
  await nextTick();
  if (document.activeElement?.closest('main form')) return;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
});

function toLogin(next: string, ended: boolean) {
  return { name: 'login', query: { next, ...(ended ? { ended: '1' } : {}) } };
}

/** A session that ends while its pages are open leads to the login page and back. */
export function leaveWhenSessionEnds(): void {
  const session = useSession();
  watch(
    () => session.state,
    (state, before) => {
      const { meta, fullPath } = router.currentRoute.value;
      if (state !== 'guest' || before === 'guest') return;
      const left = meta.members ? router.replace(toLogin(fullPath, true)) : Promise.resolve();
      // Whoever logs in next must not see what was loaded for somebody else.
      void left.then(() => queryClient.removeQueries({ type: 'inactive' }));
    },
  );
}

/** The chosen language, with the texts of the page that is open. */
export async function followLanguage(): Promise<void> {
  const preferences = usePreferences();
  watch(
    () => preferences.locale,
    async (locale) => {
      await loadTexts(locale, featureOf(router.currentRoute.value));
      showLanguage(locale);
    },
  );
  await loadTexts(preferences.locale);
  showLanguage(preferences.locale);
}
