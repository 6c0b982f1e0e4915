import { watch } from 'vue';
import { createRouter, createWebHistory, START_LOCATION, type RouteLocationNormalized } from 'vue-router';
import { features } from './features.js';
import { focusHeading } from './heading-focus.js';
import { loadTexts, showLanguage, shownLanguage } from './i18n/index.js';
import { usePreferences } from '@teamanubot/ui/shell';
import { queryClient } from './query.js';
import { nextPath } from './session/next-path.js';
import { refreshSession } from './session/refresh.js';
import { useSession } from './session/session.store.js';

/** The bar at the top stays; what is scrolled to must not end up beneath it. */
const HEADER_HEIGHT = 64;

/** So long nothing is shown instead of a page that may have to give way to the login. */
const SESSION_WAIT_MS = 200;

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

/**
 * Members' pages want a session, and the login page none; whoever is turned away comes back afterwards. When the
 * answer about the session is slow, the page comes without it and shows its skeleton: its calls wait, and fail when
 * the refresh fails, with a way to retry.
 */
router.beforeEach(async (to) => {
  const session = useSession();
  const existed = session.state === 'unknown';
  if (existed && (to.meta.members || to.meta.guests)) await atMost(SESSION_WAIT_MS, refreshSession());
  return turnedAway(to, existed);
});

// Once more when page and texts are loaded: the answer about the session may have come while no page was there to leave.
router.beforeResolve(async (to) => {
  await loadTexts(usePreferences().locale, featureOf(to));
  return turnedAway(to, true);
});

router.afterEach((to, from, failure) => {
  if (!failure && from !== START_LOCATION && to.path !== from.path) void focusHeading();
});

/** Where somebody has to go instead; true where nowhere. */
function turnedAway({ meta, fullPath, query }: RouteLocationNormalized, ended: boolean) {
  const { state } = useSession();
  if (meta.members && state === 'guest') return toLogin(fullPath, ended);
  if (meta.guests && state === 'member') return nextPath(query.next);
  return true;
}

/** Waits for the promise, but not for ever, and not for its success. */
async function atMost(ms: number, promise: Promise<unknown>): Promise<void> {
  await Promise.race([
    promise.catch(() => undefined),
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
  ]);
}

function toLogin(next: string, ended: boolean) {
  return { name: 'login', query: { next, ...(ended ? { ended: '1' } : {}) } };
}

/** A session that ends while its pages are open leads to the login page and back; one that was proven late leads on from it. */
export function followSession(): void {
  const session = useSession();
  watch(
    () => session.state,
    (state, before) => {
      const { meta, fullPath, query } = router.currentRoute.value;
      if (state === 'member' && before === 'unknown' && meta.guests)
        void router.replace(nextPath(query.next));
      if (state !== 'guest' || before === 'guest') return;
      const left = meta.members ? router.replace(toLogin(fullPath, true)) : Promise.resolve();
      // Whoever logs in next must not see what was loaded for somebody else.
      void left.then(() => queryClient.removeQueries({ type: 'inactive' }));
    },
  );
}

/** The chosen language, with the texts of the page that is open. Texts that cannot be had leave it as it was. */
export async function followLanguage(): Promise<void> {
  const preferences = usePreferences();
  watch(
    () => preferences.locale,
    async (locale) => {
      try {
        await loadTexts(locale, featureOf(router.currentRoute.value));
        showLanguage(locale);
      } catch {
        preferences.locale = shownLanguage();
      }
    },
  );
  // Without them the texts that come with the shell are shown; the way to the page tries again.
  await loadTexts(preferences.locale).catch(() => undefined);
  showLanguage(preferences.locale);
}
