import { Injectable } from '@nestjs/common';
import type { AkunEntity } from './akun.entity.js';
import { type AkunChanges, AkunRepository } from './akun.repository.js';
import { CurrentPassword } from './current-password.js';
import { CustomerLogin } from './customer-login.js';
import { takenError } from './taken-error.js';

export type ProfileChanges = Pick<AkunChanges, 'name' | 'email' | 'locale' | 'remindersOptOut'>;

/** What customers see and change of their own account. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly login: CustomerLogin,
    private readonly currentPassword: CurrentPassword,
  ) {}

  /** Another email wants the password ({@link CurrentPassword.prove}); throws `validation_failed` when it is taken. */
  async change(akunId: number, changes: ProfileChanges, password?: string | null): Promise<AkunEntity> {
    const akun = await this.login.whoIs(akunId);
    if (changes.email !== undefined && changes.email !== akun.email)
      await this.currentPassword.prove(akun, password);
    const taken = await this.akuns.update(akunId, changes);
    if (taken) throw takenError([taken]);
    return this.login.whoIs(akunId);
  }
}
