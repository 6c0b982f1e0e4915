import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { BatchState, Criteria } from '../domain/compensation.js';
import type { CompensationBatchEntity } from '../persistence/compensation-batch.entity.js';
import { CompensationRepository } from '../persistence/compensation.repository.js';

export interface StartedCompensation {
  batchId: number;
  state: BatchState;
  /** So many rentals were shown; these and no others are given time. */
  shown: number;
  /** They would be shown now, but were not. */
  joined: number;
  /** They were shown, and would not be now; each is looked at again when its turn comes. */
  left: number;
}

/** Sets a compensation going that was shown before. The worker gives the time, rental by rental. */
@Injectable()
export class ApplyCompensation {
  constructor(
    private readonly compensations: CompensationRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The same again changes nothing. Throws `not_found`; `conflict` when the token stands for something else than what
   * was shown, or the batch was undone.
   */
  execute(batchId: number, token: string, actor: Actor): Promise<StartedCompensation> {
    return this.database.run((tx) => this.start(batchId, token, actor, tx));
  }

  private async start(batchId: number, token: string, actor: Actor, tx: Tx): Promise<StartedCompensation> {
    const batch = await this.compensations.lock(batchId, tx);
    if (!batch) throw new AppError('not_found');
    if (batch.token !== token || batch.state === 'undoing' || batch.state === 'undone')
      throw new AppError('conflict');
    const { count: shown } = await this.compensations.shown(batchId, tx);
    if (batch.state !== 'draft') return { batchId, state: batch.state, shown, joined: 0, left: 0 };
    const now = this.clock.now();
    const drift = await this.compensations.drift(batch, criteriaOf(batch), now, tx);
    await this.compensations.update(batchId, { state: 'applying', appliedAt: now, actor: actor.name }, tx);
    const { seconds, reason, criteria } = batch;
    const after = { seconds, reason, criteria, rentals: shown };
    await this.audit.record(
      actor,
      { action: 'compensation.apply', subject: `compensation:${batchId}`, after },
      tx,
    );
    return { batchId, state: 'applying', shown, ...drift };
  }
}

/** The moments among them were stored as text. */
function criteriaOf({ criteria }: CompensationBatchEntity): Criteria {
  const { habisFrom, habisUntil, ...rest } = criteria as Criteria;
  return {
    ...rest,
    ...(habisFrom ? { habisFrom: new Date(habisFrom) } : {}),
    ...(habisUntil ? { habisUntil: new Date(habisUntil) } : {}),
  };
}
