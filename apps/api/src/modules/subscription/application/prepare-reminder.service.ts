import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  MessagePreparer,
  MessagePreparers,
  type Preparation,
  type UnpreparedMessage,
} from '../../../integrations/whatsapp/message-preparers.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CustomerDirectory } from '../../auth/customer-directory.service.js';
import { readReminderKey } from '../domain/reminder-key.js';
import { daysLeft, isRepeated, REMINDER_KINDS } from '../domain/reminder-schedule.js';
import { whyNotTold } from '../domain/reminder-wanted.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import { ReminderLog } from './reminder-log.service.js';
import { RenewalLinks } from './renewal-links.service.js';

/** What a reminder needs at the moment in which it is sent: whether it is still true, and a link that is stored nowhere. */
@Injectable()
export class PrepareReminder extends MessagePreparer implements OnModuleInit {
  constructor(
    private readonly preparers: MessagePreparers,
    private readonly subscriptions: SubscriptionRepository,
    private readonly customers: CustomerDirectory,
    private readonly log: ReminderLog,
    private readonly links: RenewalLinks,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.preparers.register(REMINDER_KINDS, this);
  }

  async prepare({ dedupeKey, number, resent }: UnpreparedMessage): Promise<Preparation> {
    const subject = readReminderKey(dedupeKey);
    if (!subject) return { drop: 'it does not say which rental it is about' };
    const { subscriptionId, kind, habis } = subject;
    const subscription = await this.subscriptions.get(subscriptionId);
    const contacts = await this.customers.contactsOf(subscription ? [subscription.akunId] : []);
    const customer = contacts.get(subscription?.akunId ?? 0) ?? null;
    const reason = whyNotTold({ subscription, customer }, { habis, number });
    if (reason !== null) return { drop: reason };
    const now = this.clock.now();
    const sent = resent ? undefined : await this.log.lastSent([subscriptionId], now);
    if (isRepeated(sent?.get(subscriptionId)?.get(kind), now)) return { drop: 'told a short while ago' };
    return { values: { days: String(daysLeft(habis, now)), link: this.links.urlFor(subscriptionId) } };
  }
}
