import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Outcome } from './domain/outcome.js';
import { WhatsappMessageEntity } from './whatsapp-message.entity.js';

export type NewMessage = Pick<
  WhatsappMessageEntity,
  'akunId' | 'number' | 'template' | 'variables' | 'language' | 'dedupeKey' | 'priority' | 'notAfter'
>;

const DUE = `message.state = 'queued' AND message.nextAttemptAt <= NOW(3)`;
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
        message.priority,
        message.notAfter,
        this.clock.now(),
      ],
    );
    return insertId;
  }

  /** Takes the most urgent due messages for so many seconds; nobody else gets them meanwhile. */
  claimDue(limit: number, leaseSeconds: number): Promise<WhatsappMessageEntity[]> {
    return this.database.run(async (tx) => {
      const messages = tx.getRepository(WhatsappMessageEntity);
      const due = await messages
        .createQueryBuilder('message')
        .where(DUE)
        .orderBy('message.priority')
        .addOrderBy('message.nextAttemptAt')
        .limit(limit)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      if (due.length === 0) return [];
      const leaseUntil = () => `NOW(3) + INTERVAL ${leaseSeconds} SECOND`;
      const attempts = () => 'attempts + 1';
      await messages.update({ id: In(due.map(({ id }) => id)) }, { state: 'sending', attempts, leaseUntil });
      return due.map((message) =>
        Object.assign(message, { state: 'sending', attempts: message.attempts + 1 }),
      );
    });
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
          lastError: state === 'sent' ? null : outcome.reason,
          ...(state === 'sent' ? { sentAt: this.clock.now() } : {}),
          nextAttemptAt: () => `NOW(3) + INTERVAL ${wait * 1000} MICROSECOND`,
        },
      );
    return affected === 1;
  }
}
