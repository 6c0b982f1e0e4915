import { Injectable } from '@nestjs/common';
import { WhatsappOutbox } from '../../../integrations/whatsapp/whatsapp-outbox.js';
import type { Tx } from '../../../platform/database/database.js';
import { readReminderKey, reminderKeyPrefix } from '../domain/reminder-key.js';
import { knownSince, type ReminderKind } from '../domain/reminder-schedule.js';

/** What customers were told of late. */
@Injectable()
export class ReminderLog {
  constructor(private readonly outbox: WhatsappOutbox) {}

  /** When each kind was last sent about each subscription; those that count no more are left out. */
  async lastSent(
    subscriptionIds: number[],
    now: Date,
    tx?: Tx,
  ): Promise<Map<number, Map<ReminderKind, Date>>> {
    const prefixes = subscriptionIds.map(reminderKeyPrefix);
    const sent = await this.outbox.sentSince(prefixes, knownSince(now), tx);
    const last = new Map<number, Map<ReminderKind, Date>>();
    for (const { dedupeKey, sentAt } of sent) {
      const subject = readReminderKey(dedupeKey);
      if (!subject) continue;
      const { subscriptionId, kind } = subject;
      const kinds = last.get(subscriptionId) ?? new Map<ReminderKind, Date>();
      const before = kinds.get(kind);
      if (!before || before < sentAt) kinds.set(kind, sentAt);
      last.set(subscriptionId, kinds);
    }
    return last;
  }
}
