import type { Locale, TemplateKind } from '@teamanubot/phrases';
import { Column, Entity } from 'typeorm';
import { moment, nullableIdNumber, nullableMoment, PrimaryId } from '../../platform/database/columns.js';
import type { MessageState } from './domain/message-states.js';

/** One message: the outbox until it is sent, the log afterwards. */
@Entity('whatsapp_messages')
export class WhatsappMessageEntity {
  @PrimaryId() id: number;
  @Column({ ...nullableIdNumber, name: 'akun_id' }) akunId: number | null;
  /** `62…`, digits only. */
  @Column('varchar') number: string;
  @Column('varchar') template: TemplateKind;
  /** Without secrets. */
  @Column('json') variables: Record<string, string>;
  @Column('char') language: Locale;
  @Column({ type: 'varchar', name: 'dedupe_key' }) dedupeKey: string;
  /** The lower, the sooner. */
  @Column('tinyint') priority: number;
  @Column('varchar') state: MessageState;
  /** Counts claims, and tells one sender of a message from the next. */
  @Column('smallint') attempts: number;
  @Column({ ...nullableMoment, name: 'next_attempt_at' }) nextAttemptAt: Date | null;
  @Column({ ...nullableMoment, name: 'lease_until' }) leaseUntil: Date | null;
  /** Sent later than this it would be of no use. */
  @Column({ ...nullableMoment, name: 'not_after' }) notAfter: Date | null;
  @Column({ type: 'varchar', name: 'last_error', nullable: true }) lastError: string | null;
  @Column({ ...nullableMoment, name: 'sent_at' }) sentAt: Date | null;
  @Column({ ...moment, name: 'created_at' }) createdAt: Date;
}
