import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Audience } from '../../platform/security/principal.js';
import { SessionEntity } from './session.entity.js';

export type Rotation = Pick<
  SessionEntity,
  'tokenHash' | 'previousHash' | 'rotatedAt' | 'lastUsedAt' | 'expiresAt'
>;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async insert(session: SessionEntity): Promise<void> {
    await this.database.on().getRepository(SessionEntity).insert(session);
  }

  /** Locked, so that parallel refreshes of one session follow each other. */
  findForUpdate(id: string, audience: Audience, tx: Tx): Promise<SessionEntity | null> {
    return this.database
      .on(tx)
      .getRepository(SessionEntity)
      .findOne({ where: { id, audience }, lock: { mode: 'pessimistic_write' } });
  }

  async rotate(id: string, rotation: Rotation, tx: Tx): Promise<void> {
    await this.database.on(tx).getRepository(SessionEntity).update({ id }, rotation);
  }

  async end(id: string, at: Date, tx: Tx): Promise<void> {
    await this.database.on(tx).getRepository(SessionEntity).update({ id }, { endedAt: at });
  }
}
