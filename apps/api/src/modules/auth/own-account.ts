import type { Actor } from '../../platform/audit/audit-log.js';
import { AppError } from '../../platform/errors/app-error.js';
import { userName } from './user.entity.js';

/** What wants one's own password is not done to oneself the way it is done to others. Throws `own_account`. */
export function refuseOwn(id: number, actor: Actor): void {
  if (actor.name === userName(id)) throw new AppError('own_account');
}
