import type { Locale, TemplateKind } from '@teamanubot/phrases';
import { Column, Entity } from 'typeorm';
import { moment } from '../../platform/database/columns.js';

/** An operator's wording of one kind of message in one language. */
@Entity('message_templates')
export class MessageTemplateEntity {
  @Column({ type: 'varchar', primary: true }) kind: TemplateKind;
  @Column({ type: 'char', primary: true }) language: Locale;
  @Column('text') text: string;
  /** `user:7`, as in the audit log. */
  @Column({ type: 'varchar', name: 'updated_by' }) updatedBy: string;
  @Column({ ...moment, name: 'updated_at' }) updatedAt: Date;
}
