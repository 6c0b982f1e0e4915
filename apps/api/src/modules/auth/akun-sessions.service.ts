import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { akunName } from './akun.entity.js';
import { AkunRepository } from './akun.repository.js';
import { EndedSessions } from './ended-sessions.js';
import type { SessionEntity } from './session.entity.js';
import { SessionRepository, type SessionOwner } from './session.repository.js';

const ownerOf = (akunId: number): SessionOwner => ({ audience: 'portal', subjectId: akunId });

/** The devices on which a customer is logged in, as operators see and end them. */
@Injectable()
export class AkunSessions {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. */
  async list(akunId: number): Promise<SessionEntity[]> {
    await this.known(akunId);
    return this.sessions.findOpen(ownerOf(akunId), this.clock.now());
  }

  /** Throws `not_found` when the customer has no such session. */
  async end(akunId: number, sessionId: string, actor: Actor): Promise<void> {
    await this.database.run(async (tx) => {
      const session = await this.sessions.findForUpdate(sessionId, 'portal', tx);
      if (session?.subjectId !== akunId) throw new AppError('not_found');
      if (session.endedAt) return;
      await this.sessions.end(sessionId, this.clock.now(), tx);
      await this.record(akunId, 1, actor, tx);
    });
    await this.ended.add([sessionId]);
  }

  /** Answers how many there were. Throws `not_found`. */
  async endAll(akunId: number, actor: Actor): Promise<number> {
    await this.known(akunId);
    const ids = await this.database.run(async (tx) => {
      const ended = await this.sessions.endAll(ownerOf(akunId), this.clock.now(), tx);
      if (ended.length > 0) await this.record(akunId, ended.length, actor, tx);
      return ended;
    });
    await this.ended.add(ids);
    return ids.length;
  }

  private async known(akunId: number): Promise<void> {
    if (!(await this.akuns.findById(akunId))) throw new AppError('not_found');
  }

  private record(akunId: number, count: number, actor: Actor, tx: Tx): Promise<void> {
    const after = { sessions_ended: count };
    return this.audit.record(actor, { action: 'akun.end_sessions', subject: akunName(akunId), after }, tx);
  }
}
