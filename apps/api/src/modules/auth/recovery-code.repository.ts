import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';

@Injectable()
export class RecoveryCodeRepository {
  constructor(private readonly database: Database) {}

  /** In place of all that the user had. */
  async replace(userId: number, hashes: readonly string[], at: Date, tx: Tx): Promise<void> {
    await this.remove(userId, tx);
    await this.codes(tx).insert(
      hashes.map((codeHash) => ({ userId, codeHash, usedAt: null, createdAt: at })),
    );
  }

  async remove(userId: number, tx: Tx): Promise<void> {
    await this.codes(tx).delete({ userId });
  }

  /** False when the user has no such code, or it was used before. */
  async use(userId: number, codeHash: string, at: Date, tx: Tx): Promise<boolean> {
    const { affected } = await this.codes(tx).update({ userId, codeHash, usedAt: IsNull() }, { usedAt: at });
    return affected === 1;
  }

  left(userId: number, tx?: Tx): Promise<number> {
    return this.codes(tx).countBy({ userId, usedAt: IsNull() });
  }

  private codes(tx?: Tx) {
    return this.database.on(tx).getRepository(RecoveryCodeEntity);
  }
}
