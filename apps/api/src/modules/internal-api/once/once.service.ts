import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { readKey } from '../../../platform/http/idempotency-key.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';

/** A request under the name that its sender gave it, if any. */
export interface Attempt {
  key: string | undefined;
  fingerprint: string;
}

/** The name of the request, and what it asks: its path and its body as they came. */
export const CurrentAttempt = createParamDecorator((_: unknown, context: ExecutionContext): Attempt => {
  const { headers, url, body } = context.switchToHttp().getRequest<FastifyRequest>();
  const fingerprint = createHash('sha256')
    .update(`${url}\n${JSON.stringify(body)}`)
    .digest('hex');
  return { key: readKey(headers['idempotency-key']), fingerprint };
});

/** Makes a thing once, however often the same request comes, also at the same time. */
@Injectable()
export class Once {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly database: Database,
  ) {}

  /**
   * Answers the id of what was made, now or before. What fails leaves no trace of the name. Throws
   * `idempotency_key_reused` when the name stood for another request.
   */
  async make(
    { key, fingerprint }: Attempt,
    actor: Actor,
    make: (within?: Tx) => Promise<number>,
  ): Promise<number> {
    if (key === undefined) return make();
    const named = { client: actor.name, key, fingerprint };
    const id = await this.database.run(async (tx) => {
      const claimed = await this.keys.claim(named, tx);
      if (claimed.fingerprint !== fingerprint) throw new AppError('idempotency_key_reused');
      if (claimed.subjectId !== null) return claimed.subjectId;
      const made = await make(tx);
      await this.keys.complete(claimed.id, made, tx);
      return made;
    });
    await this.keys.forgetOld();
    return id;
  }
}
