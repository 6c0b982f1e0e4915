import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor, type AuditEntry } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { canBecome, type BatchState } from '../domain/compensation.js';
import { CompensationRepository } from '../persistence/compensation.repository.js';
import { reasonOf } from './manual-change.js';

/** Takes back what a compensation gave, all of it. One that is under way gives nothing more. */
@Injectable()
export class UndoCompensation {
  constructor(
    private readonly compensations: CompensationRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The same again changes nothing. Throws `not_found`, `conflict` (a draft), `validation_failed` on `reason`. */
  async execute(batchId: number, text: string, actor: Actor): Promise<BatchState> {
    const reason = reasonOf(text);
    return this.database.run((tx) => this.start(batchId, reason, actor, tx));
  }

  private async start(batchId: number, reason: string, actor: Actor, tx: Tx): Promise<BatchState> {
    const batch = await this.compensations.lock(batchId, tx);
    if (!batch) throw new AppError('not_found');
    const { state } = batch;
    if (state === 'undoing' || state === 'undone') return state;
    if (!canBecome(state, 'undoing')) throw new AppError('conflict');
    await this.compensations.stop(batchId, tx);
    const change = { state: 'undoing', undoReason: reason, undoneBy: actor.name } as const;
    await this.compensations.update(batchId, { ...change, undoneAt: this.clock.now() }, tx);
    const subject = `compensation:${batchId}`;
    const entry: AuditEntry = { action: 'compensation.undo', subject, before: { state }, after: { reason } };
    await this.audit.record(actor, entry, tx);
    return 'undoing';
  }
}
