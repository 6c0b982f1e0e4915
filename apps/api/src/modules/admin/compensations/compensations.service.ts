import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { Role } from '../../../platform/security/roles.js';
import {
  ApplyCompensation,
  type StartedCompensation,
} from '../../subscription/application/apply-compensation.service.js';
import {
  PreviewCompensation,
  type CompensationPreview,
  type CompensationWish,
} from '../../subscription/application/preview-compensation.service.js';
import { UndoCompensation } from '../../subscription/application/undo-compensation.service.js';
import { secondsOf, type Outcome } from '../../subscription/domain/compensation.js';
import { ActorNames } from '../actor-names.js';
import {
  AdminCompensationsRepository,
  type CompensationRow,
  type TargetRow,
  type WantedCompensations,
} from './compensations.repository.js';
import { mayGive } from './allowance.js';

export interface NamedCompensation extends CompensationRow {
  actorName: string | null;
  undoneByName: string | null;
}

export interface CompensationDetail extends NamedCompensation {
  outcomes: Partial<Record<Outcome, number>>;
}

/** Time for many rentals at once, as far as a role may give it. */
@Injectable()
export class Compensations {
  constructor(
    private readonly repository: AdminCompensationsRepository,
    private readonly names: ActorNames,
    private readonly previewing: PreviewCompensation,
    private readonly applying: ApplyCompensation,
    private readonly undoing: UndoCompensation,
  ) {}

  async list(wanted: WantedCompensations, part: Part): Promise<Listed<NamedCompensation>> {
    const listed = await this.repository.list(wanted, part);
    return { ...listed, rows: await this.named(listed.rows) };
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<CompensationDetail> {
    const row = await this.get(id);
    const [[batch], outcomes] = await Promise.all([this.named([row]), this.repository.outcomes(id)]);
    return { ...(batch as NamedCompensation), outcomes };
  }

  /** Throws `not_found`. */
  async targets(
    id: number,
    outcome: Outcome | undefined,
    page: { page: number; perPage: number },
  ): Promise<{ rows: TargetRow[]; total: number }> {
    const { outcomes } = await this.find(id);
    const counts = outcome ? [outcomes[outcome] ?? 0] : Object.values(outcomes);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return { rows: await this.repository.targets(id, outcome, page), total };
  }

  /** Throws `compensation_too_long`, `validation_failed` on `reason`, `extra`. */
  preview(wish: CompensationWish, role: Role, actor: Actor): Promise<CompensationPreview> {
    refuseTooLong(role, secondsOf(wish.extra));
    return this.previewing.execute(wish, actor);
  }

  /** Throws `not_found`, `conflict`, `compensation_too_long`. */
  async apply(id: number, token: string, role: Role, actor: Actor): Promise<StartedCompensation> {
    refuseTooLong(role, Number((await this.get(id)).seconds));
    return this.applying.execute(id, token, actor);
  }

  /** Throws `not_found`, `conflict`, `compensation_too_long`. */
  async undo(id: number, reason: string, role: Role, actor: Actor): Promise<void> {
    refuseTooLong(role, Number((await this.get(id)).seconds));
    await this.undoing.execute(id, reason, actor);
  }

  private async get(id: number): Promise<CompensationRow> {
    const row = await this.repository.find(id);
    if (!row) throw new AppError('not_found');
    return row;
  }

  private async named(rows: CompensationRow[]): Promise<NamedCompensation[]> {
    const names = await this.names.of(rows.flatMap(({ actor, undone_by }) => [actor, undone_by]));
    return rows.map((row) => ({
      ...row,
      actorName: names.get(row.actor) ?? null,
      undoneByName: names.get(row.undone_by ?? '') ?? null,
    }));
  }
}

function refuseTooLong(role: Role, seconds: number): void {
  if (!mayGive(role, seconds)) throw new AppError('compensation_too_long');
}
