import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { AuditLog, type Actor } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { fieldError } from '../../platform/errors/app-error.js';
import { type Limit, RateLimiter } from '../../platform/security/rate-limiter.js';
import { MessageTemplates } from './message-templates.js';
import { WhatsappOutbox } from './whatsapp-outbox.js';

const PER_OPERATOR: Limit = { name: 'message_test_operator', points: 10, seconds: 600 };
const PER_NUMBER: Limit = { name: 'message_test_number', points: 5, seconds: 600 };
const USEFUL_FOR_MS = 3_600_000;

export interface TestWish {
  kind: string;
  language: Locale;
  /** `62…`, digits only. */
  number: string;
  /** What to try; without it, the text that is used now. */
  text?: string;
}

/** Sends a wording with made-up values to a phone, marked as a test, so that an operator sees it as customers do. */
@Injectable()
export class TestMessage {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly outbox: WhatsappOutbox,
    private readonly limiter: RateLimiter,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the id of the message. Throws `not_found`, `validation_failed` on `number` and `text`, `too_many_requests`.
   */
  async send({ kind, language, number, text }: TestWish, actor: Actor): Promise<number> {
    if (!/^62\d{8,13}$/.test(number)) throw fieldError('number', 'phone');
    const sample = await this.templates.sample(kind, language, text);
    await this.limiter.consume(PER_OPERATOR, actor.name);
    await this.limiter.consume(PER_NUMBER, number);
    const id = await this.database.run(async (tx) => {
      const queued = await this.outbox.enqueue(
        {
          kind: 'template_test',
          akunId: null,
          number,
          locale: language,
          variables: { text: sample },
          dedupeKey: `test:${randomUUID()}`,
          notAfter: new Date(this.clock.now().getTime() + USEFUL_FOR_MS),
        },
        tx,
      );
      const subject = `message:${queued}`;
      await this.audit.record(actor, { action: 'message.test', subject, after: { kind, language } }, tx);
      return queued;
    });
    this.outbox.wake([id]);
    return id;
  }
}
