import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { isDuplicate } from '../../platform/database/failures.js';
import type { Accounts } from './accounts.js';
import { AkunEntity } from './akun.entity.js';

export type NewAkun = Omit<AkunEntity, 'id' | 'updatedAt'>;
export type AkunChanges = Partial<Pick<AkunEntity, 'name' | 'locale'>>;

/** What only one account may have. */
export type UniqueTrait = 'email' | 'number';
const UNIQUE_KEYS: Record<UniqueTrait, string> = {
  email: 'akuns_email_unique',
  number: 'akuns_number_key_unique',
};

@Injectable()
export class AkunRepository implements Accounts<AkunEntity> {
  constructor(private readonly database: Database) {}

  findByEmail(email: string): Promise<AkunEntity | null> {
    return this.akuns().findOneBy({ email });
  }

  findById(id: number, tx?: Tx): Promise<AkunEntity | null> {
    return this.akuns(tx).findOneBy({ id });
  }

  /** Which of the two an account has already: a hint for the form, since the unique keys decide. */
  async taken(email: string, numberKey: string): Promise<UniqueTrait[]> {
    const [byEmail, byNumber] = await Promise.all([
      this.akuns().existsBy({ email }),
      this.akuns().existsBy({ numberKey }),
    ]);
    return [...(byEmail ? ['email' as const] : []), ...(byNumber ? ['number' as const] : [])];
  }

  /** The new row, or the trait that another account was quicker to take. */
  async insert(akun: NewAkun): Promise<AkunEntity | UniqueTrait> {
    try {
      return await this.akuns().save(this.akuns().create(akun));
    } catch (error) {
      const trait = (['email', 'number'] as const).find((each) => isDuplicate(error, UNIQUE_KEYS[each]));
      if (trait === undefined) throw error;
      return trait;
    }
  }

  async update(id: number, changes: AkunChanges): Promise<void> {
    if (Object.keys(changes).length > 0) await this.akuns().update({ id }, changes);
  }

  async recordLogin(id: number, at: Date, newHash?: string): Promise<void> {
    const login = { lastLoginAt: at, ...(newHash ? { password: newHash } : {}) };
    // Whoever edits the account meanwhile has not been overtaken by another edit.
    await this.akuns().update({ id }, { ...login, updatedAt: () => 'updated_at' });
  }

  private akuns(tx?: Tx) {
    return this.database.on(tx).getRepository(AkunEntity);
  }
}
