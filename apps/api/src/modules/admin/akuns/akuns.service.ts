import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { type AkunDetailRow, type AkunRow, AkunsRepository, type WantedAkuns } from './akuns.repository.js';

/** Customers, as operators look them up. */
@Injectable()
export class Akuns {
  constructor(private readonly repository: AkunsRepository) {}

  list(wanted: WantedAkuns, part: Part): Promise<Listed<AkunRow>> {
    return this.repository.list(wanted, part);
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<AkunDetailRow> {
    const akun = await this.repository.find(id);
    if (!akun) throw new AppError('not_found');
    return akun;
  }
}
