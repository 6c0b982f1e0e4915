import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { type AuditRow, AuditLogsRepository, type WantedAudits } from './audit-logs.repository.js';

/** Who changed what, as owners look it up. */
@Injectable()
export class AuditTrail {
  constructor(private readonly repository: AuditLogsRepository) {}

  list(wanted: WantedAudits, part: Part): Promise<Listed<AuditRow>> {
    return this.repository.list(wanted, part);
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<AuditRow> {
    const row = await this.repository.find(id);
    if (!row) throw new AppError('not_found');
    return row;
  }
}
