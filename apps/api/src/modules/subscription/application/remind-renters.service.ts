import { Injectable } from '@nestjs/common';
import { wordMoment } from '@teamanubot/phrases';
import { type OutboundMessage, WhatsappOutbox } from '../../../integrations/whatsapp/whatsapp-outbox.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { CustomerDirectory, type CustomerContact } from '../../auth/customer-directory.service.js';
import { Catalog } from '../../catalog/catalog.service.js';
import { reminderKey } from '../domain/reminder-key.js';
import {
  daysLeft,
  dueStage,
  knownSince,
  lastMomentOf,
  STAGES,
  type Due,
  type ReminderKind,
} from '../domain/reminder-schedule.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { ReminderRepository, type Reminded } from '../persistence/reminder.repository.js';
import { ReminderLog } from './reminder-log.service.js';

const BATCH = 200;

/** Somebody whose rental has come to a stage. */
interface Turn extends Due {
  rental: Reminded;
  /** Null: nobody who wants to be told. */
  contact: CustomerContact | null;
}

/**
 * Queues what customers are told before a rental ends and when it has ended. Each stage of each end is decided once, with
 * the subscription locked: told, or over by rule. Whether it is still true is looked at again when it is sent.
 */
@Injectable()
export class RemindRenters {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly ledger: LedgerRepository,
    private readonly log: ReminderLog,
    private readonly customers: CustomerDirectory,
    private readonly catalog: Catalog,
    private readonly outbox: WhatsappOutbox,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One batch; answers how many subscriptions were dealt with. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    return this.database.run(async (tx) => {
      const rentals = await this.reminders.lockDue(now, BATCH, tx);
      if (rentals.length === 0) return 0;
      const turns = await this.decide(rentals, now, tx);
      await this.tell(turns, now, tx);
      for (const stage of STAGES) {
        const done = turns.filter((turn) => turn.stage === stage);
        await this.reminders.markDone(
          stage,
          done.map(({ rental }) => rental.id),
          tx,
        );
      }
      return turns.length;
    });
  }

  private async decide(rentals: Reminded[], now: Date, tx: Tx): Promise<Turn[]> {
    const ids = rentals.map(({ id }) => id);
    const moves = await this.ledger.movesSince(knownSince(now), ids, tx);
    const sent = await this.log.lastSent(ids, now, tx);
    const contacts = await this.customers.contactsOf(
      rentals.map(({ akunId }) => akunId),
      tx,
    );
    return rentals.flatMap((rental) => {
      const { id, akunId, habis } = rental;
      const due = dueStage(habis, moves.get(id) ?? [], now, sent.get(id) ?? new Map<ReminderKind, Date>());
      const contact = contacts.get(akunId);
      const willing = contact?.isActive && contact.wantsReminders ? contact : null;
      return due ? [{ ...due, rental, contact: willing }] : [];
    });
  }

  private async tell(turns: Turn[], now: Date, tx: Tx): Promise<void> {
    const told = turns.filter(({ verdict }) => verdict === 'tell');
    const products = await this.catalog.byId(
      told.map(({ rental }) => rental.productId),
      tx,
    );
    const messages = told.flatMap(({ stage, rental, contact }) => {
      if (!contact) return [];
      const product = products.get(rental.productId)?.name ?? rental.lineId;
      return [messageOf({ stage, rental, contact }, product, now)];
    });
    await this.outbox.enqueueAll(messages, tx);
  }
}

/** The link is not in it: it is made when the message is sent. */
function messageOf(
  { stage, rental, contact }: Pick<Turn, 'stage' | 'rental'> & { contact: CustomerContact },
  product: string,
  now: Date,
): OutboundMessage<ReminderKind> {
  const { id: subscriptionId, lineId, habis } = rental;
  const { akunId, name, number, locale } = contact;
  const { kind } = stage;
  return {
    kind,
    akunId,
    number,
    locale,
    variables: {
      name,
      product,
      line_id: lineId,
      days: String(daysLeft(habis, now)),
      until: wordMoment(habis, locale),
    },
    dedupeKey: reminderKey({ subscriptionId, kind, habis }),
    notAfter: lastMomentOf(stage, habis),
  };
}
