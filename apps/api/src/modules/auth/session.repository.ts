import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Audience } from '../../platform/security/principal.js';
import { SessionEntity } from './session.entity.js';

export type Rotation = Pick<
  SessionEntity,
  'tokenHash' | 'previousHash' | 'rotatedAt' | 'lastUsedAt' | 'expiresAt'
>;

/** Whose sessions: a customer's or an administrator's. */
export type SessionOwner = Pick<SessionEntity, 'audience' | 'subjectId'>;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async insert(session: SessionEntity, tx: Tx): Promise<void> {
    await this.sessions(tx).insert(session);
  }

  /** Those that can still be taken up, the last used first. */
  findOpen({ audience, subjectId }: SessionOwner, now: Date): Promise<SessionEntity[]> {
    return this.sessions().find({
      where: { audience, subjectId, endedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastUsedAt: 'DESC', createdAt: 'DESC', id: 'ASC' },
    });
  }

  /** Locked, so that parallel refreshes of one session follow each other. */
  findForUpdate(id: string, audience: Audience, tx: Tx): Promise<SessionEntity | null> {
    return this.sessions(tx).findOne({ where: { id, audience }, lock: { mode: 'pessimistic_write' } });
  }

  async rotate(id: string, rotation: Rotation, tx: Tx): Promise<void> {
    await this.sessions(tx).update({ id }, rotation);
  }

  async end(id: string, at: Date, tx: Tx): Promise<void> {
    await this.sessions(tx).update({ id }, { endedAt: at });
  }

  /** Ends every session of the owner, or every one but `except`; answers their ids. */
  async endAll({ audience, subjectId }: SessionOwner, at: Date, tx: Tx, except?: string): Promise<string[]> {
    const open = await this.sessions(tx).find({
      select: { id: true },
      where: {
        audience,
        subjectId,
        endedAt: IsNull(),
        ...(except === undefined ? {} : { id: Not(except) }),
      },
      lock: { mode: 'pessimistic_write' },
    });
    const ids = open.map(({ id }) => id);
    if (ids.length > 0) await this.sessions(tx).update({ id: In(ids) }, { endedAt: at });
    return ids;
  }

  private sessions(tx?: Tx) {
    return this.database.on(tx).getRepository(SessionEntity);
  }
}
