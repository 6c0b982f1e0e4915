import type { FastifyReply } from 'fastify';

const MAINTENANCE_PAGE =
  '<!doctype html><html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>';
const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>';

/** Leaves the caller waiting; the connection ends when the caller or the sandbox gives up. */
const hang = (reply: FastifyReply): FastifyReply => reply.hijack();

/** Cuts the connection without a word. */
function reset(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.resetAndDestroy();
  return reply;
}

const page = (status: number, markup: string) => (reply: FastifyReply) =>
  reply.code(status).type('text/html').send(markup);

/** In place of the work: nothing is done, and this is the answer. `html` is what a proxy sends during maintenance. */
const INSTEAD: Readonly<Record<string, (reply: FastifyReply) => FastifyReply>> = {
  hang,
  reset,
  html: page(200, MAINTENANCE_PAGE),
  bad_gateway: page(502, GATEWAY_PAGE),
};

/** After the work: it was done, and the caller does not learn of it. */
const AFTERWARDS: Readonly<Record<string, (reply: FastifyReply) => FastifyReply>> = {
  lost: reset,
  lost_hang: hang,
};

/** Misbehaves before anything is done when the fault is of that kind; `error` is worded by each API itself. */
export const insteadOfWork = (
  fault: string,
  reply: FastifyReply,
  error: () => FastifyReply,
): FastifyReply | undefined => (fault === 'error' ? error() : INSTEAD[fault]?.(reply));

/** Loses the answer to something that was done, or gives it. */
export const unlessLost = (fault: string, reply: FastifyReply, answer: () => FastifyReply): FastifyReply =>
  AFTERWARDS[fault]?.(reply) ?? answer();
