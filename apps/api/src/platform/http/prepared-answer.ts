import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer written once and sent many times: its text and the validator that tells whether it changed. */
export class PreparedAnswer {
  readonly body: string;
  readonly etag: string;

  /** `more`: further members of the envelope; `passing`: those that change while the answer stays the same. */
  constructor(data: unknown, message: string, more: object = {}, passing: object = {}) {
    const lasting = JSON.stringify({ success: true, data, message, ...more });
    const extra = JSON.stringify(passing).slice(1, -1);
    this.body = extra === '' ? lasting : `${lasting.slice(0, -1)},${extra}}`;
    this.etag = `${extra === '' ? '' : 'W/'}${etagOf(lasting)}`;
  }

  /** Sends the answer, or 304 to a caller who has it already (RFC 9110, 13.1.2). */
  send(request: FastifyRequest, reply: FastifyReply): void {
    if (sendKnown(this.etag, request, reply)) return;
    void reply.type(JSON_TYPE).send(this.body);
  }
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** A strong validator of the content. */
export function etagOf(content: string): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** Sets the validator, and answers 304 when the caller has that already; then there is nothing left to send. */
export function sendKnown(etag: string, request: FastifyRequest, reply: FastifyReply): boolean {
  void reply.header('ETag', etag).header('Cache-Control', 'private, no-cache');
  const known = isKnown(etag, request.headers['if-none-match']);
  if (known) void reply.status(304).send();
  return known;
}

/** By the weak comparison. */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map(bare);
  return tags.includes(bare(etag)) || tags.includes('*');
}

const bare = (tag: string) => tag.trim().replace(/^W\//, '');
