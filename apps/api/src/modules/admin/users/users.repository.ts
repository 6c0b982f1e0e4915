import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { anyOf, type Condition, type Listed, Lists, startsWith } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { Role } from '../../../platform/security/roles.js';

/** Which administrators; what is absent does not matter. */
export interface WantedUsers {
  /** The beginning of a name or an email. */
  q: string | undefined;
  role: Role | undefined;
  isActive: boolean | undefined;
}

export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  avatar_url: string | null;
  /** 0 or 1, as the next. */
  is_active: number;
  second_factor: number;
  last_login_at: Date | null;
  created_at: Date | null;
  updated_at: Date | null;
}

const COLUMNS = `u.id AS id, u.name, u.email, u.role, u.avatar_url, u.is_active,
  u.totp_confirmed_at IS NOT NULL AS second_factor, u.last_login_at, u.created_at, u.updated_at`;
const SORTS = {
  name: 'u.name',
  email: 'u.email',
  created_at: 'u.created_at',
  last_login_at: 'u.last_login_at',
};

/** Administrators: dozens, not thousands, so that nothing but their keys is indexed. */
@Injectable()
export class UsersRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list(wanted: WantedUsers, part: Part): Promise<Listed<UserRow>> {
    const plan = { table: 'users', as: 'u', columns: COLUMNS, where: conditionsOf(wanted), sorts: SORTS };
    return this.lists.part(plan, part);
  }

  async find(id: number): Promise<UserRow | undefined> {
    const rows: UserRow[] = await this.database
      .on()
      .query(`SELECT ${COLUMNS} FROM users u WHERE u.id = ?`, [id]);
    return rows[0];
  }
}

function conditionsOf({ q, role, isActive }: WantedUsers): Condition[] {
  return [
    ...(q ? [anyOf([startsWith('u.name', q), startsWith('u.email', q.toLowerCase())])] : []),
    ...(role === undefined ? [] : [{ sql: 'u.role = ?', values: [role] }]),
    ...(isActive === undefined ? [] : [{ sql: 'u.is_active = ?', values: [isActive] }]),
  ];
}
