import { Injectable } from '@nestjs/common';
import { KeyRing } from '../../platform/crypto/key-ring.js';
import { open, seal } from '../../platform/crypto/secret-box.js';
import { RedisStore } from '../../platform/redis/redis-store.js';

type Secrets = Record<string, string>;

const PURPOSE = 'whatsapp:secrets';
const keyOf = (messageId: number) => `whatsapp:secrets:${messageId}`;

/** What a message must be filled with but no table may hold: encrypted in Redis under the message's id, with an end. */
@Injectable()
export class SecretVariables {
  constructor(
    private readonly redis: RedisStore,
    private readonly keys: KeyRing,
  ) {}

  /** Throws `service_unavailable` when Redis is away. */
  async put(messageId: number, secrets: Secrets, seconds: number): Promise<void> {
    const sealed = seal(this.keys.derive(PURPOSE), JSON.stringify(secrets), keyOf(messageId));
    await this.redis.use((client) => client.set(keyOf(messageId), sealed, 'EX', seconds));
  }

  /** Undefined once they have lapsed. Throws `service_unavailable` when Redis is away. */
  async get(messageId: number): Promise<Secrets | undefined> {
    const sealed = await this.redis.use((client) => client.get(keyOf(messageId)));
    return sealed === null ? undefined : this.unseal(sealed, keyOf(messageId));
  }

  /** What is not forgotten because Redis is away lapses by itself. */
  async forget(messageId: number): Promise<void> {
    await this.redis.tryUse((client) => client.del(keyOf(messageId)), 0);
  }

  private unseal(sealed: string, context: string): Secrets | undefined {
    for (const key of this.keys.accepted(PURPOSE)) {
      try {
        return JSON.parse(open(key, sealed, context)) as Secrets;
      } catch {
        continue;
      }
    }
    return undefined;
  }
}
