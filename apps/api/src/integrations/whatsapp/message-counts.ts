import { Injectable } from '@nestjs/common';
import type { TemplateKind } from '@teamanubot/phrases';
import { RedisStore } from '../../platform/redis/redis-store.js';
import type { MessageState } from './domain/message-states.js';

const KEY = 'whatsapp:outcomes';

export interface MessageCount {
  kind: string;
  outcome: string;
  count: number;
}

/** How many messages of each kind ended how, counted by all workers; begins anew when Redis is emptied. */
@Injectable()
export class MessageCounts {
  constructor(private readonly redis: RedisStore) {}

  async add(kind: TemplateKind, outcome: MessageState): Promise<void> {
    await this.redis.tryUse((client) => client.hincrby(KEY, `${kind}:${outcome}`, 1), 0);
  }

  async list(): Promise<MessageCount[]> {
    const counts = await this.redis.tryUse((client) => client.hgetall(KEY), {});
    return Object.entries(counts).map(([name, count]) => {
      const [kind = '', outcome = ''] = name.split(':');
      return { kind, outcome, count: Number(count) };
    });
  }
}
