import { Column, Entity } from 'typeorm';
import type { Role } from '../../platform/security/roles.js';
import { nullableIdNumber, nullableMoment, PrimaryId } from '../../platform/database/columns.js';

/** An administrator. */
@Entity('users')
export class UserEntity {
  @PrimaryId() id: number;
  @Column('varchar') name: string;
  @Column('varchar') email: string;
  @Column('varchar') password: string;
  @Column('varchar') role: Role;
  @Column({ type: 'varchar', name: 'avatar_url', nullable: true }) avatarUrl: string | null;
  @Column({ type: 'boolean', name: 'is_active' }) isActive: boolean;
  /** Of the second factor, encrypted; not in force before it is confirmed. */
  @Column({ type: 'varchar', name: 'totp_secret', nullable: true }) totpSecret: string | null;
  /** Since when a code is wanted at the login; null: it is not. */
  @Column({ ...nullableMoment, name: 'totp_confirmed_at' }) totpConfirmedAt: Date | null;
  /** The step of the last code that was accepted: neither it nor an older one is accepted again. */
  @Column({ ...nullableIdNumber, name: 'totp_step' }) totpStep: number | null;
  @Column({ ...nullableMoment, name: 'last_login_at' }) lastLoginAt: Date | null;
  @Column({ ...nullableMoment, name: 'created_at' }) createdAt: Date | null;
  @Column({ ...nullableMoment, name: 'updated_at' }) updatedAt: Date | null;
}

/** The administrator as the audit log names who did something, and to whom. */
export const userName = (id: number | '') => `user:${id}`;
