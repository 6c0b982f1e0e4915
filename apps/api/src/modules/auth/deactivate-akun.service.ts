import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
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
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Ends every session at once. False when there is no such account, or it was deactivated before. */
  async deactivate(akunId: number): Promise<boolean> {
    const now = this.clock.now();
    const { changed, ids } = await this.database.run(async (tx) => {
      const changed = await this.akuns.deactivate(akunId, now, tx);
      const ids = await this.sessions.endAll({ audience: 'portal', subjectId: akunId }, now, tx);
      return { changed, ids };
    });
    await this.ended.add(ids);
    return changed;
  }
}
