import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Told } from '../../../platform/http/envelope.js';
import { DeactivateAkun } from '../../auth/deactivate-akun.service.js';
import { ManageAkuns } from '../../auth/manage-akuns.service.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, Once } from '../once/once.service.js';
import { deleted } from '../resource.decorators.js';
import type { EverythingAkunChange, EverythingNewAkun } from './akuns.requests.js';
import { AKUNS, type EverythingAkun } from './akuns.resource.js';

const DEACTIVATED = 'Akun deactivated: it has a history.';

/** What systems change of customers, by what operators change them with. */
@Injectable()
export class AkunWriting {
  constructor(
    private readonly manage: ManageAkuns,
    private readonly deactivation: DeactivateAkun,
    private readonly reading: Reading,
    private readonly once: Once,
  ) {}

  /** Throws `validation_failed` when email or number is taken. */
  async create({ account }: EverythingNewAkun, attempt: Attempt, actor: Actor): Promise<EverythingAkun> {
    const id = await this.once.make(attempt, actor, (tx) => this.manage.create(account, actor, tx));
    return this.reading.find(AKUNS, id);
  }

  /** Throws `not_found`, `conflict`, and `validation_failed` when email or number is taken. */
  async update(id: number, change: EverythingAkunChange, actor: Actor): Promise<EverythingAkun> {
    await this.manage.edit(id, change.edit, change.seen, actor);
    return this.reading.find(AKUNS, id);
  }

  /** Who has a history is shut out instead. Throws `not_found`. */
  async remove(id: number, actor: Actor): Promise<Told<EverythingAkun | null>> {
    if (await this.manage.delete(id, actor)) return new Told(deleted(AKUNS.names), null);
    await this.deactivation.deactivate(id, actor);
    return new Told(DEACTIVATED, await this.reading.find(AKUNS, id));
  }
}
