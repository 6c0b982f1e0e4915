import { Injectable } from '@nestjs/common';
import type { AkunEntity } from './akun.entity.js';
import { type AkunChanges, AkunRepository } from './akun.repository.js';
import { CustomerLogin } from './customer-login.js';

/** What customers see and change of their own account. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly akuns: AkunRepository,
    private readonly login: CustomerLogin,
  ) {}

  async change(akunId: number, { name, locale }: AkunChanges): Promise<AkunEntity> {
    await this.akuns.update(akunId, { ...(name ? { name } : {}), ...(locale ? { locale } : {}) });
    return this.login.whoIs(akunId);
  }
}
