import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { akunName } from './akun.entity.js';
import { AkunRepository } from './akun.repository.js';
import { EndedSessions } from './ended-sessions.js';
import { SessionRepository } from './session.repository.js';

/** Shuts a customer out: the one way, since the account's flag alone lets access tokens live on. */
@Injectable()
export class DeactivateAkun {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Ends every session at once. False when there is no such account, or it was deactivated before. */
  async deactivate(akunId: number, actor: Actor): Promise<boolean> {
    const { changed, ended } = await this.database.run((tx) => this.within(akunId, actor, tx));
    await this.ended.add(ended);
    return changed;
  }

  /** As part of a greater change: once that is committed, whoever made it adds `ended` to the ended sessions. */
  async within(akunId: number, actor: Actor, tx: Tx): Promise<{ changed: boolean; ended: string[] }> {
    const now = this.clock.now();
    const changed = await this.akuns.deactivate(akunId, now, tx);
    const ended = await this.sessions.endAll({ audience: 'portal', subjectId: akunId }, now, tx);
    if (!changed) return { changed, ended };
    const change = {
      before: { is_active: true },
      after: { is_active: false, sessions_ended: ended.length },
    };
    await this.audit.record(actor, { action: 'akun.deactivate', subject: akunName(akunId), ...change }, tx);
    return { changed, ended };
  }

  /** One after the other, each whole by itself; answers how many were active before. */
  async deactivateAll(akunIds: readonly number[], actor: Actor): Promise<number> {
    let changed = 0;
    for (const id of new Set(akunIds)) if (await this.deactivate(id, actor)) changed++;
    return changed;
  }
}
