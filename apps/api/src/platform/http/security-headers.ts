import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

/**
 * Helmet's headers on every answer, and that nobody keeps it: most are about one person. They are the same each time, so
 * that helmet is asked once; a route that needs others sets its own.
 */
export function addSecurityHeaders(fastify: FastifyInstance, options: HelmetOptions): void {
  const headers = headersOf(options);
  fastify.addHook('onRequest', (_, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

/** Throws when the policy is not one. */
function headersOf(options: HelmetOptions): Record<string, string> {
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  const collector = {
    setHeader: (name: string, value: string) => void (headers[name] = value),
    removeHeader: () => undefined,
  };
  helmet(options)({} as IncomingMessage, collector as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}
