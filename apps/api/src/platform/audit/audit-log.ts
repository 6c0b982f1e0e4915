import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@teamanubot/contracts';
import { Clock } from '../clock/clock.js';
import { Database, type Tx } from '../database/database.js';
import { AuditLogEntity } from './audit-log.entity.js';
import { redact } from './domain/redact.js';

/** Who does something, and by which request. */
export interface Actor {
  /** `user:7`, `token:3`, `system`, … at most 64 characters. */
  name: string;
  ip: string | null;
  requestId: string | null;
}

/** A change: what it was done to, and the part of it that differs. */
export interface AuditEntry {
  action: AuditAction;
  subject: string;
  before?: object | null;
  after?: object | null;
}

/** Who changed what, from what to what: added in the transaction that changes it, and never changed. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, { action, subject, before, after }: AuditEntry, tx: Tx): Promise<void> {
    const { name, ip, requestId } = actor;
    await this.rows(tx).insert({
      actor: name,
      action,
      subject,
      // Insertion writes JSON columns from objects; its types know only entities.
      before: redact(before) as object,
      after: redact(after) as object,
      ip,
      requestId: requestId?.slice(0, 64) ?? null,
      createdAt: this.clock.now(),
    });
  }

  /** What happened to one thing, newest first. */
  of(subject: string, limit = 100): Promise<AuditLogEntity[]> {
    return this.rows().find({ where: { subject }, order: { id: 'DESC' }, take: limit });
  }

  private rows(tx?: Tx) {
    return this.database.on(tx).getRepository(AuditLogEntity);
  }
}
