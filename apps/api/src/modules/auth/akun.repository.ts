import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import { isDuplicate } from '../../platform/database/failures.js';
import type { Accounts } from './accounts.js';
import { AkunEntity } from './akun.entity.js';

export type NewAkun = Omit<AkunEntity, 'id' | 'deactivatedAt' | 'remindersOptOut' | 'updatedAt'> &
  Partial<Pick<AkunEntity, 'deactivatedAt'>>;
export type AkunChanges = Partial<
  Pick<
    AkunEntity,
    'name' | 'email' | 'locale' | 'remindersOptOut' | 'whatsappNumber' | 'numberKey' | 'password'
  >
>;

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

  findMany(ids: number[], tx?: Tx): Promise<AkunEntity[]> {
    return this.akuns(tx).findBy({ id: In(ids) });
  }

  findForUpdate(id: number, tx: Tx): Promise<AkunEntity | null> {
    return this.akuns(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Which of the two an account has already: a hint for the form, since the unique keys decide. */
  async taken(email: string, numberKey: string, tx?: Tx): Promise<UniqueTrait[]> {
    const [byEmail, byNumber] = await Promise.all([
      this.akuns(tx).existsBy({ email }),
      this.akuns(tx).existsBy({ numberKey }),
    ]);
    return [...(byEmail ? ['email' as const] : []), ...(byNumber ? ['number' as const] : [])];
  }

  /** A hint, as {@link taken}. */
  isNumberTaken(numberKey: string): Promise<boolean> {
    return this.akuns().existsBy({ numberKey });
  }

  /** The new row, or the trait that another account was quicker to take. */
  async insert(akun: NewAkun, tx?: Tx): Promise<AkunEntity | UniqueTrait> {
    const row = this.akuns().create({ deactivatedAt: null, ...akun, remindersOptOut: false });
    return unlessTaken(this.akuns(tx).save(row));
  }

  /** Undefined, or the trait that another account has. */
  async update(id: number, changes: AkunChanges, tx?: Tx): Promise<UniqueTrait | undefined> {
    if (Object.keys(changes).length === 0) return undefined;
    const result = await unlessTaken(this.akuns(tx).update({ id }, changes));
    return typeof result === 'string' ? result : undefined;
  }

  /** False when the password is another one by now. */
  async replacePassword(id: number, { from, to }: { from: string; to: string }, tx: Tx): Promise<boolean> {
    const { affected } = await this.akuns(tx).update({ id, password: from }, { password: to });
    return affected === 1;
  }

  /** False when there is no such account, or it was deactivated before. */
  async deactivate(id: number, at: Date, tx: Tx): Promise<boolean> {
    const off = { isActive: false, deactivatedAt: at };
    const { affected } = await this.akuns(tx).update({ id, isActive: true }, off);
    return affected === 1;
  }

  async reactivate(id: number, tx: Tx): Promise<void> {
    await this.akuns(tx).update({ id }, { isActive: true, deactivatedAt: null });
  }

  /** Whether the customer ever ordered, rented or was written to. */
  async hasHistory(id: number, tx: Tx): Promise<boolean> {
    const rows: { has: string }[] = await tx.query(
      `SELECT EXISTS (SELECT 1 FROM payment_transactions WHERE akun_id = ?)
           OR EXISTS (SELECT 1 FROM statuses WHERE akun_id = ?)
           OR EXISTS (SELECT 1 FROM data_penyewa_bots WHERE akun_id = ?)
           OR EXISTS (SELECT 1 FROM whatsapp_messages WHERE akun_id = ?) AS has`,
      [id, id, id, id],
    );
    return Number(rows[0]?.has) === 1;
  }

  async remove(id: number, tx: Tx): Promise<void> {
    await this.akuns(tx).delete({ id });
  }

  async recordLogin(
    id: number,
    { at, newHash }: { at: Date; newHash?: string | undefined },
    tx: Tx,
  ): Promise<void> {
    const login = { lastLoginAt: at, ...(newHash ? { password: newHash } : {}) };
    // Whoever edits the account meanwhile has not been overtaken by another edit.
    await this.akuns(tx).update({ id }, { ...login, updatedAt: () => 'updated_at' });
  }

  private akuns(tx?: Tx) {
    return this.database.on(tx).getRepository(AkunEntity);
  }
}

async function unlessTaken<T>(write: Promise<T>): Promise<T | UniqueTrait> {
  try {
    return await write;
  } catch (error) {
    const trait = (['email', 'number'] as const).find((each) => isDuplicate(error, UNIQUE_KEYS[each]));
    if (trait === undefined) throw error;
    return trait;
  }
}
