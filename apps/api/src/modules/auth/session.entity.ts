import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idNumber, moment, nullableMoment } from '../../platform/database/columns.js';
import type { Audience } from '../../platform/security/principal.js';

/** One device that is logged in: a family of refresh tokens, of which one is in force. */
@Entity('login_sessions')
export class SessionEntity {
  @PrimaryColumn('char') id: string;
  @Column('varchar') audience: Audience;
  /** Id in `akuns` (portal) or `users` (admin). */
  @Column({ ...idNumber, name: 'subject_id' }) subjectId: number;
  @Column({ type: 'char', name: 'token_hash' }) tokenHash: string;
  @Column({ type: 'char', name: 'previous_hash', nullable: true }) previousHash: string | null;
  @Column({ ...moment, name: 'rotated_at' }) rotatedAt: Date;
  @Column('boolean') remember: boolean;
  /** The browser's own description of itself. */
  @Column('varchar') device: string;
  @Column({ ...moment, name: 'created_at' }) createdAt: Date;
  @Column({ ...moment, name: 'last_used_at' }) lastUsedAt: Date;
  @Column({ ...moment, name: 'expires_at' }) expiresAt: Date;
  @Column({ ...nullableMoment, name: 'ended_at' }) endedAt: Date | null;
}
