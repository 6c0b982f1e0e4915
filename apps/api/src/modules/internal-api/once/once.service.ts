import { createHmac } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { readKey } from '../../../platform/http/idempotency-key.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';

/** A request under the name that its sender gave it, if any. */
export interface Attempt {
  key: string | undefined;
  /** Its path and its body, as they came. */
  asked: string;
}

/** Of the keys under which it is kept what was asked: a plain hash would let whoever reads it guess the password. */
const PURPOSE = 'idempotency';

export const CurrentAttempt = createParamDecorator((_: unknown, context: ExecutionContext): Attempt => {
  const { headers, url, body } = context.switchToHttp().getRequest<FastifyRequest>();
  return { key: readKey(headers['idempotency-key']), asked: `${url}\n${JSON.stringify(body)}` };
});

/** Makes a thing once, however often the same request comes, also at the same time. */
@Injectable()
export class Once {
  private readonly logger = new Logger(Once.name);

  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly ring: KeyRing,
    private readonly database: Database,
  ) {}

  /**
   * Answers the id of what was made, now or before. What fails leaves no trace of the name. `make` asks the database
   * within the transaction alone: requests that hold a connection and wait for a second one would wait for one another.
   * Throws `idempotency_key_reused` when the name stood for another request.
   */
  async make({ key, asked }: Attempt, actor: Actor, make: (within?: Tx) => Promise<number>): Promise<number> {
    if (key === undefined) return make();
    const fingerprints = this.ring.accepted(PURPOSE).map((secret) => fingerprintOf(asked, secret));
    const [fingerprint = ''] = fingerprints;
    const id = await this.database.run(async (tx) => {
      const claimed = await this.keys.claim({ client: actor.name, key, fingerprint }, tx);
      if (!fingerprints.includes(claimed.fingerprint)) throw new AppError('idempotency_key_reused');
      if (claimed.subjectId !== null) return claimed.subjectId;
      const made = await make(tx);
      await this.keys.complete(claimed.id, made, tx);
      return made;
    });
    await this.forgetOld();
    return id;
  }

  /** What was made is made, whether or not this works. */
  private async forgetOld(): Promise<void> {
    try {
      await this.keys.forgetOld();
    } catch (error) {
      this.logger.warn({ err: error }, 'old idempotency keys are kept for now');
    }
  }
}

function fingerprintOf(asked: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(asked).digest('hex');
}
