import type { FastifyInstance } from 'fastify';

/** One answered request: no query, no body, no header. */
export interface RequestLine {
  requestId: string;
  method: string;
  path: string;
  status: number;
  milliseconds: number;
}

/** Asked every few seconds, or a mere file: nobody reads that they were. */
const UNTOLD = /^\/(healthz|readyz|metrics|assets\/|admin\/assets\/)/;

/** The path without what may be secret: the query, and the token of a renewal link. */
export function pathOf(url: string): string {
  return (url.split('?')[0] ?? '').replace(/(\/renew\/)[^/]+/, '$1…');
}

/** Hands over a line for each request once it is answered. */
export function logRequests(fastify: FastifyInstance, write: (line: RequestLine) => void): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    done();
    const path = pathOf(request.url);
    if (UNTOLD.test(path)) return;
    const milliseconds = Math.round(reply.elapsedTime);
    write({ requestId: request.id, method: request.method, path, status: reply.statusCode, milliseconds });
  });
}
