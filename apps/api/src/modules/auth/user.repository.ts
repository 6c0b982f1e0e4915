import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { isDuplicate } from '../../platform/database/failures.js';
import type { Accounts } from './accounts.js';
import { UserEntity } from './user.entity.js';

export type NewUser = Pick<UserEntity, 'name' | 'email' | 'role' | 'password' | 'createdAt'>;
export type UserChanges = Partial<
  Pick<UserEntity, 'name' | 'email' | 'role' | 'password' | 'isActive' | 'avatarUrl'>
>;
type SecondFactorState = Pick<UserEntity, 'totpSecret' | 'totpConfirmedAt' | 'totpStep'>;

@Injectable()
export class UserRepository implements Accounts<UserEntity> {
  constructor(private readonly database: Database) {}

  findByEmail(email: string): Promise<UserEntity | null> {
    return this.users().findOneBy({ email });
  }

  findById(id: number, tx?: Tx): Promise<UserEntity | null> {
    return this.users(tx).findOneBy({ id });
  }

  findForUpdate(id: number, tx: Tx): Promise<UserEntity | null> {
    return this.users(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Ids of the owners who can log in, locked until the transaction ends: whoever would take one away waits for
   * whoever is taking away another.
   */
  async lockOwners(tx: Tx): Promise<number[]> {
    const owners = await this.users(tx).find({
      select: { id: true },
      where: { role: 'owner', isActive: true },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return owners.map(({ id }) => id);
  }

  /** The id of the new row; undefined when another has the email. */
  async insert(user: NewUser, tx: Tx): Promise<number | undefined> {
    const row = this.users().create({ ...user, isActive: true });
    const saved = await unlessTaken(this.users(tx).save(row));
    return saved?.id;
  }

  /** False when another has the email. */
  async update(id: number, changes: UserChanges, tx: Tx): Promise<boolean> {
    if (Object.keys(changes).length === 0) return true;
    return (await unlessTaken(this.users(tx).update({ id }, changes))) !== undefined;
  }

  async delete(id: number, tx: Tx): Promise<void> {
    await this.users(tx).delete({ id });
  }

  /** False when the password is another one by now. */
  async replacePassword(id: number, { from, to }: { from: string; to: string }, tx?: Tx): Promise<boolean> {
    const { affected } = await this.users(tx).update({ id, password: from }, { password: to });
    return affected === 1;
  }

  async recordLogin(
    id: number,
    { at, newHash }: { at: Date; newHash?: string | undefined },
    tx: Tx,
  ): Promise<void> {
    const login = { lastLoginAt: at, ...(newHash ? { password: newHash } : {}) };
    await this.unnoticed(id, login, tx);
  }

  async setSecondFactor(id: number, state: Partial<SecondFactorState>, tx: Tx): Promise<void> {
    await this.unnoticed(id, state, tx);
  }

  /** Whoever edits the account meanwhile has not been overtaken by another edit. */
  private async unnoticed(id: number, changes: Partial<UserEntity>, tx: Tx): Promise<void> {
    await this.users(tx).update({ id }, { ...changes, updatedAt: () => 'updated_at' });
  }

  private users(tx?: Tx) {
    return this.database.on(tx).getRepository(UserEntity);
  }
}

async function unlessTaken<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (!isDuplicate(error, 'users_email_unique')) throw error;
    return undefined;
  }
}
