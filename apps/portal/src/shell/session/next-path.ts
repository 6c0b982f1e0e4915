/** Any base will do: it only has to differ from every address that somebody could smuggle in. */
const BASE = 'https://portal.invalid';

/**
 * The local path in `?next=`, or the fallback. Only a path of this site passes: no other origin (`//evil.example`,
 * `/\evil.example`, `https:…`), no control characters, and not the pages that would send one round in a circle.
 */
export function nextPath(candidate: unknown, fallback = '/dashboard'): string {
  if (typeof candidate !== 'string' || !/^\/(?![/\\])/.test(candidate)) return fallback;
  if (/[\u0000-\u001f\\]/.test(candidate)) return fallback;
  const url = new URL(candidate, BASE);
  if (url.origin !== BASE || /^\/(login|register|forgot)(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
