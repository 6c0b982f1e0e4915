import { Column, Entity } from 'typeorm';
import { moment, PrimaryId } from '../database/columns.js';

/** Something that somebody changed. Written once, never changed. */
@Entity('audit_logs')
export class AuditLogEntity {
  @PrimaryId() id: number;
  /** `user:7`, `token:3`, `system`, … */
  @Column('varchar') actor: string;
  /** What was done, as `rental.adjust`. */
  @Column('varchar') action: string;
  /** What it was done to, as `rental:12`. */
  @Column('varchar') subject: string;
  @Column({ type: 'json', nullable: true }) before: unknown;
  @Column({ type: 'json', nullable: true }) after: unknown;
  @Column({ type: 'varchar', nullable: true }) ip: string | null;
  @Column({ type: 'varchar', name: 'request_id', nullable: true }) requestId: string | null;
  @Column({ ...moment, name: 'created_at' }) createdAt: Date;
}
