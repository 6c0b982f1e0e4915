import type { RouteLocationNormalizedLoaded, RouteLocationRaw, Router } from 'vue-router';

type Query = RouteLocationNormalizedLoaded['query'][string];

/** Where to go after the login: the page in `?next=` if it is one of the console's own, else the first one. */
export function nextPage(router: Router, next: Query | undefined): RouteLocationRaw {
  const page = typeof next === 'string' && next.startsWith('/') ? router.resolve(next) : undefined;
  const ours = page?.matched.length && page.name !== 'not-found' && !page.meta.guests;
  return ours ? { path: page.path, query: page.query, hash: page.hash } : { path: '/' };
}
