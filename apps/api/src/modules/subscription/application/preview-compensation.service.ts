import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { fieldError } from '../../../platform/errors/app-error.js';
import { previewToken, secondsOf, type Criteria } from '../domain/compensation.js';
import { addSeconds } from '../domain/extension.js';
import { CompensationRepository, type ShownRental } from '../persistence/compensation.repository.js';
import { reasonOf } from './manual-change.js';

export interface CompensationWish {
  criteria: Criteria;
  /** Whole numbers; together more than nothing. */
  extra: { days?: number; hours?: number };
  reason: string;
}

export interface CompensationPreview {
  batchId: number;
  /** Stands for what is shown here; applying wants it back. */
  token: string;
  count: number;
  seconds: number;
  /** The first of them, with the end that they would have. */
  sample: (ShownRental & { until: Date })[];
}

const SAMPLE = 20;
/** So long what was shown can be applied. */
const DRAFT_SECONDS = 86_400;
const LONGEST = secondsOf({ days: 366 });

/**
 * Shows for whom a compensation would be and writes the list down, so that what is applied is what was shown. Gives
 * nothing.
 */
@Injectable()
export class PreviewCompensation {
  constructor(
    private readonly compensations: CompensationRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `validation_failed` on `reason`, `extra`. */
  async execute(wish: CompensationWish, actor: Actor): Promise<CompensationPreview> {
    const reason = reasonOf(wish.reason);
    const seconds = lengthOf(wish.extra);
    const createdAt = this.clock.now();
    await this.compensations.dropDrafts(addSeconds(createdAt, -DRAFT_SECONDS));
    return this.database.run(async (tx) => {
      const draft = { seconds, reason, actor: actor.name, createdAt };
      const batchId = await this.compensations.draft(draft, wish.criteria, tx);
      const shown = await this.compensations.shown(batchId, tx);
      const token = previewToken({ batchId, seconds, reason, ...shown });
      await this.compensations.update(batchId, { token }, tx);
      const sample = (await this.compensations.sample(batchId, SAMPLE, tx)).map((rental) => ({
        ...rental,
        until: addSeconds(rental.habis, seconds),
      }));
      return { batchId, token, count: shown.count, seconds, sample };
    });
  }
}

function lengthOf(extra: CompensationWish['extra']): number {
  const seconds = secondsOf(extra);
  const isWhole = Number.isInteger(extra.days ?? 0) && Number.isInteger(extra.hours ?? 0);
  if (!isWhole) throw fieldError('extra', 'whole_number');
  if (seconds <= 0) throw fieldError('extra', 'min', { value: 1 });
  if (seconds > LONGEST) throw fieldError('extra', 'max', { value: LONGEST });
  return seconds;
}
