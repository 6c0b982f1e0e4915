import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { type ApiTokenRow, ApiTokensRepository, type WantedTokens } from './api-tokens.repository.js';

/** API tokens, as owners look them up. */
@Injectable()
export class ApiTokenList {
  constructor(
    private readonly repository: ApiTokensRepository,
    private readonly clock: Clock,
  ) {}

  list(wanted: Omit<WantedTokens, 'now'>, part: Part): Promise<Listed<ApiTokenRow>> {
    return this.repository.list({ ...wanted, now: this.clock.now() }, part);
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<ApiTokenRow> {
    const token = await this.repository.find(id);
    if (!token) throw new AppError('not_found');
    return token;
  }
}
