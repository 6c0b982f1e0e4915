import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Principal } from '../../platform/security/principal.js';
import { EndedSessions } from './ended-sessions.js';
import type { SessionEntity } from './session.entity.js';
import { SessionRepository } from './session.repository.js';

/** The devices on which somebody is logged in, as that person sees and ends them. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(principal: Principal): Promise<SessionEntity[]> {
    return this.sessions.findOpen(principal, this.clock.now());
  }

  /** Its access tokens are refused from now on. Throws `not_found` when there is none, or it is somebody else's. */
  async end({ audience, subjectId }: Principal, id: string): Promise<void> {
    await this.database.run(async (tx) => {
      const session = await this.sessions.findForUpdate(id, audience, tx);
      if (session?.subjectId !== subjectId) throw new AppError('not_found');
      if (!session.endedAt) await this.sessions.end(id, this.clock.now(), tx);
    });
    await this.ended.add([id]);
  }

  /** Every one but the caller's; answers how many there were. */
  async endOthers(principal: Principal): Promise<number> {
    const now = this.clock.now();
    const ids = await this.database.run((tx) =>
      this.sessions.endAll(principal, now, tx, principal.sessionId),
    );
    await this.ended.add(ids);
    return ids.length;
  }
}
