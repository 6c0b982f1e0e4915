import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type {
  AttemptRow,
  AuditRow,
  DecisionRow,
  EntryRow,
  History,
  MessageRow,
  NotificationRow,
  RefundRow,
} from './domain/history.js';

/** More of one kind than anybody reads; the newest are shown. */
const MOST = 200;

/** Everything that was ever noted about one order, from the tables of all who have to do with it. */
@Injectable()
export class TransactionHistoryRepository {
  constructor(private readonly database: Database) {}

  async of(order: { id: string; order_id: string; akun_id: string }): Promise<History> {
    const { id, order_id: orderId, akun_id: akunId } = order;
    const [notifications, attempts, refunds, decisions, entries, audit] = await Promise.all([
      this.rows<NotificationRow>(
        `SELECT id, transaction_id, state, attempts AS tries, error, raw_body, received_at, processed_at
         FROM midtrans_notifications WHERE order_id = ? ORDER BY id DESC LIMIT ${MOST}`,
        [orderId],
      ),
      this.rows<AttemptRow>('SELECT * FROM payment_attempts WHERE payment_transaction_id = ? ORDER BY id', [
        id,
      ]),
      this.rows<RefundRow>('SELECT * FROM refunds WHERE payment_transaction_id = ? ORDER BY id', [id]),
      this.rows<DecisionRow>('SELECT * FROM review_decisions WHERE payment_transaction_id = ? ORDER BY id', [
        id,
      ]),
      this.rows<EntryRow>(
        `SELECT id, data_penyewa_bot_id AS rental_id, kind, delta_seconds, \`before\`, \`after\`, reason, actor, created_at
         FROM rental_entries WHERE order_id = ? ORDER BY id`,
        [orderId],
      ),
      this.rows<AuditRow>(
        `SELECT id, actor, action, \`after\`, created_at FROM audit_logs
         WHERE subject = ? ORDER BY id DESC LIMIT ${MOST}`,
        [`order:${orderId}`],
      ),
    ]);
    const messages = await this.messages(akunId, orderId, attempts);
    return { notifications, attempts, refunds, decisions, entries, messages, audit };
  }

  /** Names of administrators, by what they are called in logs: `user:7`. */
  async namesOf(actors: readonly string[]): Promise<Map<string, string>> {
    const ids = actors.flatMap((actor) => /^user:(\d+)$/.exec(actor)?.[1] ?? []);
    if (ids.length === 0) return new Map();
    const rows = await this.rows<{ id: string; name: string }>('SELECT id, name FROM users WHERE id IN (?)', [
      ids,
    ]);
    return new Map(rows.map(({ id, name }) => [`user:${id}`, name]));
  }

  async hasRefund(id: number, refundKey: string): Promise<boolean> {
    const sql = 'SELECT id FROM refunds WHERE refund_key = ? AND payment_transaction_id = ?';
    return (await this.rows(sql, [refundKey, id])).length > 0;
  }

  /** Messages say what they are about in their key. */
  private messages(akunId: string, orderId: string, attempts: readonly AttemptRow[]): Promise<MessageRow[]> {
    const ids = attempts.map(({ transaction_id }) => transaction_id);
    const keys = [`invoice:${orderId}`, ...ids.map((id) => `payment_active:${id}`)];
    const begins = ids.map((id) => `refund:${id.replaceAll(/[\\%_]/g, String.raw`\$&`)}:%`);
    const alike = begins.map(() => ' OR dedupe_key LIKE ?').join('');
    return this.rows<MessageRow>(
      `SELECT id, template, state, last_error, sent_at, created_at FROM whatsapp_messages
       WHERE akun_id = ? AND (dedupe_key IN (?)${alike}) ORDER BY id`,
      [akunId, keys, ...begins],
    );
  }

  private rows<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.on().query(sql, values);
  }
}
