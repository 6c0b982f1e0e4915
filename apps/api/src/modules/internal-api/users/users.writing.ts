import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Users } from '../../auth/users.service.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, Once } from '../once/once.service.js';
import type { EverythingNewUser, EverythingUserChange } from './users.requests.js';
import { type EverythingUser, USERS } from './users.resource.js';

/** What systems change of administrators, by what owners change them with. */
@Injectable()
export class UserWriting {
  constructor(
    private readonly users: Users,
    private readonly reading: Reading,
    private readonly once: Once,
  ) {}

  /** Throws `validation_failed` when the email is taken. */
  async create({ appointment }: EverythingNewUser, attempt: Attempt, actor: Actor): Promise<EverythingUser> {
    const id = await this.once.make(attempt, actor, (tx) => this.users.create(appointment, actor, tx));
    return this.reading.find(USERS, id);
  }

  /** Throws `not_found`, `conflict`, and `validation_failed` when the email is taken. */
  async update(id: number, change: EverythingUserChange, actor: Actor): Promise<EverythingUser> {
    await this.users.change(id, change.edit, change.seen, actor);
    return this.reading.find(USERS, id);
  }

  /** Throws `not_found`, `last_owner`. */
  async remove(id: number, actor: Actor): Promise<null> {
    await this.users.delete(id, actor);
    return null;
  }
}
