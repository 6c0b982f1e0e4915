import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors/app-error.js';

/** Answers 405 with `Allow` where the path exists under other methods, instead of 404. */
export function refuseWrongMethods(fastify: FastifyInstance): void {
  const routes: { method: string; pattern: RegExp }[] = [];
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, pattern: toPattern(url) });
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    const path = request.url.split('?')[0] ?? '';
    const allowed = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (allowed.length === 0) return done();
    void reply.header('Allow', [...new Set(allowed)].join(', '));
    done(new AppError('method_not_allowed'));
  });
}

/** `/api/orders/:id` → a pattern for its paths; a wildcard route matches no path here. */
function toPattern(url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+');
  return url.includes('*') ? /(?!)/ : new RegExp(`^${escaped}/?$`);
}
