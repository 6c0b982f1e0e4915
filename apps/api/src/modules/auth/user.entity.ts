import { Column, Entity } from 'typeorm';
import type { Role } from '../../platform/security/roles.js';
import { nullableMoment, PrimaryId } from '../../platform/database/columns.js';

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
  @Column({ ...nullableMoment, name: 'last_login_at' }) lastLoginAt: Date | null;
  @Column({ ...nullableMoment, name: 'updated_at' }) updatedAt: Date | null;
}
