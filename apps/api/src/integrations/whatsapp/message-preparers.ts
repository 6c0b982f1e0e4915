import { Injectable, Logger } from '@nestjs/common';
import type { TemplateKind } from '@teamanubot/phrases';
import { AppError } from '../../platform/errors/app-error.js';
import type { WhatsappMessageEntity } from './whatsapp-message.entity.js';

export interface UnpreparedMessage extends Readonly<
  Pick<WhatsappMessageEntity, 'id' | 'template' | 'dedupeKey' | 'akunId' | 'number'>
> {
  /** It goes again at an operator's wish; `dedupeKey` is that of the first. */
  readonly resent: boolean;
}

/** What is filled in besides the stored variables, and before them; or why the message is not sent after all. */
export type Preparation = { values: Record<string, string> } | { drop: string };

/** Whoever queues a kind whose truth may change while it waits, or that needs what no table may hold. */
export abstract class MessagePreparer {
  /** Called just before the message is written, on each try. Reasons name neither number nor text. */
  abstract prepare(message: UnpreparedMessage): Promise<Preparation>;
}

/** Kinds of messages that somebody prepares. */
@Injectable()
export class MessagePreparers {
  private readonly logger = new Logger(MessagePreparers.name);
  private readonly byKind = new Map<TemplateKind, MessagePreparer>();

  /** Throws when somebody prepares one of the kinds already. */
  register(kinds: readonly TemplateKind[], preparer: MessagePreparer): void {
    for (const kind of kinds) {
      if (this.byKind.has(kind)) throw new Error(`Messages of the kind ${kind} are prepared already`);
      this.byKind.set(kind, preparer);
    }
  }

  /** Undefined when nobody prepares its kind. Throws `service_unavailable` when it could not be done now. */
  async prepare(message: UnpreparedMessage): Promise<Preparation | undefined> {
    try {
      return await this.byKind.get(message.template)?.prepare(message);
    } catch (error) {
      this.logger.error({ err: error, message: message.id }, 'a message could not be prepared');
      throw new AppError('service_unavailable');
    }
  }
}
