import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Outcome, TOO_LATE } from './domain/outcome.js';
import { leastUrgentNow, URGENCY, type Urgency, urgencyAt, urgencyOf } from './domain/urgency.js';
import { WhatsappMessageEntity } from './whatsapp-message.entity.js';

export type NewMessage = Pick<
  WhatsappMessageEntity,
  'akunId' | 'number' | 'template' | 'variables' | 'language' | 'dedupeKey' | 'notAfter'
>;

/** Decides how many messages may go now, the most urgent first, in the transaction that claims them. */
export interface Pace {
  take(waiting: readonly Urgency[], tx: Tx): Promise<number>;
}

export interface SentMessage {
  dedupeKey: string;
  sentAt: Date;
}

const DUE = `message.state = 'queued' AND message.priority <= :leastUrgent AND message.nextAttemptAt <= NOW(3)`;
const LAPSED = `state = 'sending' AND lease_until < NOW(3)`;

@Injectable()
export class WhatsappMessageRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Queues the message, or finds the one with its dedupe key; answers the id. */
  async insertOnce(message: NewMessage, tx: Tx): Promise<number> {
    const { insertId }: { insertId: number } = await this.database.on(tx).query(
      `INSERT INTO whatsapp_messages
         (akun_id, number, template, variables, language, dedupe_key, priority, not_after, next_attempt_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, NOW(3), ?)
       ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)`,
      [
        message.akunId,
        message.number,
        message.template,
        JSON.stringify(message.variables),
        message.language,
        message.dedupeKey,
        URGENCY[urgencyOf(message.template)],
        message.notAfter,
        this.clock.now(),
      ],
    );
    return insertId;
  }

  /** Queues the messages whose keys are new. */
  async insertAll(messages: readonly NewMessage[], tx: Tx): Promise<void> {
    if (messages.length === 0) return;
    const now = this.clock.now();
    const rows = messages.map((message) => [
      message.akunId,
      message.number,
      message.template,
      JSON.stringify(message.variables),
      message.language,
      message.dedupeKey,
      URGENCY[urgencyOf(message.template)],
      message.notAfter,
      now,
    ]);
    await this.database.on(tx).query(
      `INSERT INTO whatsapp_messages
         (akun_id, number, template, variables, language, dedupe_key, priority, not_after, created_at, next_attempt_at)
       VALUES ${rows.map(() => '(?, NOW(3))').join(', ')}
       ON DUPLICATE KEY UPDATE id = id`,
      rows,
    );
  }

  /** Those that were sent after the moment and whose keys begin with one of the prefixes. */
  async sentSince(prefixes: readonly string[], moment: Date, tx?: Tx): Promise<SentMessage[]> {
    if (prefixes.length === 0) return [];
    return this.database.on(tx).query(
      `SELECT dedupe_key AS dedupeKey, sent_at AS sentAt FROM whatsapp_messages
       WHERE sent_at > ? AND (${prefixes.map(() => 'dedupe_key LIKE ?').join(' OR ')})`,
      [moment, ...prefixes.map((prefix) => `${prefix.replace(/[\\%_]/g, '\\$&')}%`)],
    );
  }

  /**
   * Takes the most urgent due messages for so many seconds, as many as the pace lets go; nobody else gets them
   * meanwhile. What can wait for the morning is left where it is at night.
   */
  claimDue(limit: number, leaseSeconds: number, pace: Pace): Promise<WhatsappMessageEntity[]> {
    return this.database.run(async (tx) => {
      const messages = tx.getRepository(WhatsappMessageEntity);
      const waiting = await messages
        .createQueryBuilder('message')
        .where(DUE, { leastUrgent: leastUrgentNow(this.clock.now()) })
        .orderBy('message.priority')
        .addOrderBy('message.nextAttemptAt')
        .limit(limit)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      if (waiting.length === 0) return [];
      const count = await pace.take(
        waiting.map(({ priority }) => urgencyAt(priority)),
        tx,
      );
      const due = waiting.slice(0, count);
      if (due.length === 0) return [];
      const leaseUntil = () => `NOW(3) + INTERVAL ${leaseSeconds} SECOND`;
      const attempts = () => 'attempts + 1';
      await messages.update({ id: In(due.map(({ id }) => id)) }, { state: 'sending', attempts, leaseUntil });
      return due.map((message) =>
        Object.assign(message, { state: 'sending', attempts: message.attempts + 1 }),
      );
    });
  }

  find(id: number): Promise<WhatsappMessageEntity | null> {
    return this.database.on().getRepository(WhatsappMessageEntity).findOneBy({ id });
  }

  /** Holds the row until the transaction ends. */
  lock(id: number, tx: Tx): Promise<WhatsappMessageEntity | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.getRepository(WhatsappMessageEntity).findOne({ where: { id }, lock });
  }

  findByDedupeKey(dedupeKey: string, tx: Tx): Promise<WhatsappMessageEntity | null> {
    return tx.getRepository(WhatsappMessageEntity).findOneBy({ dedupeKey });
  }

  /** Queues again, as if it were new, what was given up. The row must be locked. */
  async requeue(id: number, tx: Tx): Promise<void> {
    await tx
      .getRepository(WhatsappMessageEntity)
      .update(
        { id, state: In(['failed', 'dropped']) },
        { state: 'queued', attempts: 0, nextAttemptAt: () => 'NOW(3)' },
      );
  }

  /** Messages whose turn it is, the longest waiting first. */
  async dueIds(limit: number): Promise<number[]> {
    const rows: { id: string }[] = await this.database.on().query(
      `SELECT id FROM whatsapp_messages WHERE state = 'queued' AND next_attempt_at <= NOW(3)
       ORDER BY next_attempt_at LIMIT ?`,
      [limit],
    );
    return rows.map(({ id }) => Number(id));
  }

  /** Puts back what a sender that died had claimed; answers how many. */
  async requeueLapsed(): Promise<number> {
    const { affectedRows }: { affectedRows: number } = await this.database.on().query(
      `UPDATE whatsapp_messages
       SET state = 'queued', next_attempt_at = NOW(3), lease_until = NULL, last_error = 'the sender stopped'
       WHERE ${LAPSED}`,
    );
    return affectedRows;
  }

  /** Drops waiting messages that are of no use any more by now; answers which. */
  dropLapsed(limit: number): Promise<Pick<WhatsappMessageEntity, 'id' | 'template'>[]> {
    return this.database.run(async (tx) => {
      const messages = tx.getRepository(WhatsappMessageEntity);
      const lapsed = await messages
        .createQueryBuilder('message')
        .where(`message.state = 'queued' AND message.notAfter <= :now`, { now: this.clock.now() })
        .limit(limit)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      if (lapsed.length === 0) return [];
      const change = { state: 'dropped', lastError: TOO_LATE } as const;
      await messages.update({ id: In(lapsed.map(({ id }) => id)), state: 'queued' }, change);
      return lapsed;
    });
  }

  /** Ends a claim. False when the lease had lapsed and the message is somebody else's by now. */
  async settle({ id, attempts }: WhatsappMessageEntity, outcome: Outcome): Promise<boolean> {
    const { state } = outcome;
    const wait = state === 'queued' ? outcome.wait : 0;
    const { affected } = await this.database
      .on()
      .getRepository(WhatsappMessageEntity)
      .update(
        { id, attempts, state: 'sending' },
        {
          state,
          leaseUntil: null,
          ...(state === 'queued' && !outcome.counts ? { attempts: attempts - 1 } : {}),
          lastError: state === 'sent' ? null : outcome.reason,
          ...(state === 'sent' ? { sentAt: this.clock.now() } : {}),
          nextAttemptAt: () => `NOW(3) + INTERVAL ${wait * 1000} MICROSECOND`,
        },
      );
    return affected === 1;
  }
}
