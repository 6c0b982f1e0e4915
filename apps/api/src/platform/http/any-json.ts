import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const CONFIG = { anyJson: true };

/** The route reads its body as JSON whatever its content type says; for callers who cannot be told. */
export const AcceptsAnyJson = () => RouteConfig(CONFIG);

/** Must be there before the first route. */
export function acceptAnyJson(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', ({ headers, routeOptions }, _, done) => {
    if ((routeOptions.config as Partial<typeof CONFIG>).anyJson) headers['content-type'] = 'application/json';
    done();
  });
}
