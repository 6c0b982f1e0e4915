import type { Locale } from '@teamanubot/phrases';
import { Column, Entity } from 'typeorm';
import { nullableMoment, PrimaryId } from '../../platform/database/columns.js';

/** A customer. */
@Entity('akuns')
export class AkunEntity {
  @PrimaryId() id: number;
  @Column('varchar') name: string;
  @Column('varchar') email: string;
  @Column({ type: 'varchar', name: 'whatsapp_number' }) whatsappNumber: string;
  /** `62…`, unique; null only where the former application let two accounts share a number. */
  @Column({ type: 'varchar', name: 'number_key', nullable: true }) numberKey: string | null;
  @Column('varchar') password: string;
  @Column({ type: 'boolean', name: 'is_active' }) isActive: boolean;
  @Column({ ...nullableMoment, name: 'deactivated_at' }) deactivatedAt: Date | null;
  @Column('char') locale: Locale;
  /** Whether the customer wants no reminders of rentals that end. */
  @Column({ type: 'boolean', name: 'reminders_opt_out' }) remindersOptOut: boolean;
  @Column({ ...nullableMoment, name: 'last_login_at' }) lastLoginAt: Date | null;
  @Column({ ...nullableMoment, name: 'created_at' }) createdAt: Date | null;
  @Column({ ...nullableMoment, name: 'updated_at' }) updatedAt: Date | null;
}

/** The customer as the audit log names what something was done to. */
export const akunName = (id: number) => `akun:${id}`;
