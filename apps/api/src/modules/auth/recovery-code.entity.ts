import { Column, Entity } from 'typeorm';
import { idNumber, moment, nullableMoment, PrimaryId } from '../../platform/database/columns.js';

/** What lets an administrator in, once, whose phone is gone. */
@Entity('recovery_codes')
export class RecoveryCodeEntity {
  @PrimaryId() id: number;
  @Column({ ...idNumber, name: 'user_id' }) userId: number;
  @Column({ type: 'char', name: 'code_hash' }) codeHash: string;
  @Column({ ...nullableMoment, name: 'used_at' }) usedAt: Date | null;
  @Column({ ...moment, name: 'created_at' }) createdAt: Date;
}
