import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { type UserRow, UsersRepository, type WantedUsers } from './users.repository.js';

/** Administrators, as owners look them up. */
@Injectable()
export class UserDirectory {
  constructor(private readonly repository: UsersRepository) {}

  list(wanted: WantedUsers, part: Part): Promise<Listed<UserRow>> {
    return this.repository.list(wanted, part);
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<UserRow> {
    const user = await this.repository.find(id);
    if (!user) throw new AppError('not_found');
    return user;
  }
}
