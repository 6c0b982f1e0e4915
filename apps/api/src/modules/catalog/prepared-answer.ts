import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer written once and sent many times: its bytes and the validator that tells whether they changed. */
export class PreparedAnswer {
  readonly body: string;
  readonly etag: string;

  constructor(data: unknown, message: string) {
    this.body = JSON.stringify({ success: true, data, message });
    this.etag = `"${createHash('sha256').update(this.body).digest('base64url').slice(0, 22)}"`;
  }

  /** Sends the answer, or 304 to a caller who has it already (RFC 9110, 13.1.2). */
  send(request: FastifyRequest, reply: FastifyReply): void {
    void reply.header('ETag', this.etag).header('Cache-Control', 'no-cache');
    if (this.isKnown(request.headers['if-none-match'])) void reply.status(304).send();
    else void reply.type('application/json; charset=utf-8').send(this.body);
  }

  private isKnown(ifNoneMatch: string | undefined): boolean {
    if (ifNoneMatch === undefined) return false;
    const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes(this.etag) || tags.includes('*');
  }
}
