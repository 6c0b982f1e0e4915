import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import { ApiTokenEntity } from './api-token.entity.js';

@Injectable()
export class ApiTokenRepository {
  constructor(private readonly database: Database) {}

  async insert(token: Omit<ApiTokenEntity, 'id'>, tx: Tx): Promise<ApiTokenEntity> {
    return this.tokens(tx).save(this.tokens(tx).create(token));
  }

  findByHash(hash: string): Promise<ApiTokenEntity | null> {
    return this.tokens().findOneBy({ hash });
  }

  findById(id: number): Promise<ApiTokenEntity | null> {
    return this.tokens().findOneBy({ id });
  }

  findForUpdate(id: number, tx: Tx): Promise<ApiTokenEntity | null> {
    return this.tokens(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async revoke(id: number, at: Date, tx: Tx): Promise<void> {
    await this.tokens(tx).update({ id, revokedAt: IsNull() }, { revokedAt: at });
  }

  /** Unless it was noted after `before` by then. */
  async noteUse(id: number, at: Date, before: Date): Promise<void> {
    await this.database.retried((manager) =>
      manager
        .getRepository(ApiTokenEntity)
        .createQueryBuilder()
        .update({ lastUsedAt: at })
        .where('id = :id AND (last_used_at IS NULL OR last_used_at < :before)', { id, before })
        .execute(),
    );
  }

  private tokens(tx?: Tx) {
    return this.database.on(tx).getRepository(ApiTokenEntity);
  }
}
