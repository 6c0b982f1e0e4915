import { usePreferences } from '@teamanubot/ui/shell';
import { nextTick, watch } from 'vue';
import { createRouter, createWebHistory, START_LOCATION } from 'vue-router';
import { features } from './features.js';
import { loadTexts } from './i18n/index.js';
import { nextPage } from './session/next-page.js';
import { refreshSession } from './session/refresh.js';
import { useSession } from './session/session.store.js';

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes: [
    ...features.flatMap(({ routes }) => routes),
    {
      path: '/:path(.*)*',
      name: 'not-found',
      component: () => import('./NotFoundPage.vue'),
      meta: { title: 'notFound.title' },
    },
  ],
});

/** Every page but the login wants a session; whoever is turned away comes back afterwards. */
router.beforeEach(async (to) => {
  const session = useSession();
  // When the refresh gets no answer, the page's own calls fail too, and say so with a way to retry.
  if (session.state === 'unknown') await refreshSession().catch(() => undefined);
  if (to.meta.guests && session.state === 'in') return nextPage(router, to.query.next);
  if (!to.meta.guests && session.state === 'out') return toLogin(to.fullPath);
  return true;
});

router.beforeResolve((to) => loadTexts(usePreferences().locale, to.meta.feature));

/** The heading takes the focus, so that a screen reader says where one is and the next Tab starts there. */
router.afterEach(async (to, from, failure) => {
  if (failure || from === START_LOCATION || to.path === from.path) return;
  // A panel beside its list sees to the focus itself.
  if (to.matched[0] === from.matched[0]) return;
  await nextTick();
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
});

function toLogin(next: string) {
  return { name: 'login', query: next === '/' ? {} : { next } };
}

/** A session that lapses while a page is open leads to the login page and back; a log-out leads there for good. */
export function leaveWhenSessionEnds(): void {
  const session = useSession();
  watch(
    () => session.state,
    (state) => {
      const { meta, fullPath } = router.currentRoute.value;
      if (state === 'out' && !meta.guests) void router.replace(toLogin(session.lapsed ? fullPath : '/'));
    },
  );
}
