import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Accounts } from './accounts.js';
import { UserEntity } from './user.entity.js';

@Injectable()
export class UserRepository implements Accounts<UserEntity> {
  constructor(private readonly database: Database) {}

  findByEmail(email: string): Promise<UserEntity | null> {
    return this.users().findOneBy({ email });
  }

  findById(id: number): Promise<UserEntity | null> {
    return this.users().findOneBy({ id });
  }

  findForUpdate(id: number, tx: Tx): Promise<UserEntity | null> {
    return this.users(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async recordLogin(
    id: number,
    { at, newHash }: { at: Date; newHash?: string | undefined },
    tx: Tx,
  ): Promise<void> {
    const login = { lastLoginAt: at, ...(newHash ? { password: newHash } : {}) };
    // Whoever edits the account meanwhile has not been overtaken by another edit.
    await this.users(tx).update({ id }, { ...login, updatedAt: () => 'updated_at' });
  }

  private users(tx?: Tx) {
    return this.database.on(tx).getRepository(UserEntity);
  }
}
