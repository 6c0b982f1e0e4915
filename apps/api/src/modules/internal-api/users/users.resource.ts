import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EmailField, TextField } from '../../../platform/http/fields.js';
import { SortField } from '../../../platform/http/list.query.js';
import { type Condition, equal, startsWith } from '../../../platform/lists/lists.js';
import { foundBy } from '../../../platform/lists/search.js';
import { type Role, ROLES } from '../../../platform/security/roles.js';
import { EverythingQuery } from '../lists/everything.query.js';
import type { Resource } from '../lists/resource.js';
import { MOMENT } from '../moment.schema.js';
import { ResourceRoutes } from '../resource.decorators.js';

interface UserRow {
  id: string;
  avatar_url: string | null;
  name: string;
  email: string;
  role: Role;
  created_at: Date | null;
  updated_at: Date | null;
}

/** An administrator. */
export class EverythingUser {
  @ApiProperty({ example: 1 }) id: number;
  @ApiProperty({ type: 'string', nullable: true, example: null }) avatar_url: string | null;
  @ApiProperty({ example: 'Budi Santoso' }) name: string;
  @ApiProperty({ example: 'budi@contoh.com' }) email: string;
  @ApiProperty({ enum: ROLES, example: 'viewer' }) role: Role;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) updated_at: Date | null;
}

const SORTS = {
  id: 'u.id',
  name: 'u.name',
  email: 'u.email',
  created_at: 'u.created_at',
  updated_at: 'u.updated_at',
};

export const USERS: Resource<UserRow, EverythingUser> = {
  names: { path: 'users', one: 'User', many: 'Users' },
  table: 'users',
  as: 'u',
  columns: 'u.id AS id, u.avatar_url, u.name, u.email, u.role, u.created_at, u.updated_at',
  sorts: SORTS,
  answer: (row) => ({ ...row, id: Number(row.id) }),
};
export const USER_ROUTES = new ResourceRoutes(USERS.names, EverythingUser);

export class EverythingUsersQuery extends EverythingQuery {
  @SortField(Object.keys(SORTS)) sort = 'id';

  @TextField({ max: 100, optional: true, description: 'The beginning of a name or an email' })
  q?: string;

  @EmailField({ optional: true }) 'filter[email]'?: string;
  @ChoiceField(ROLES, { optional: true }) 'filter[role]'?: Role;

  protected conditions(): Condition[] {
    return [
      ...(this.q
        ? [foundBy('users', 'u', [startsWith('u.name', this.q), startsWith('u.email', this.q)])]
        : []),
      ...equal('u.email', this['filter[email]']),
      ...equal('u.role', this['filter[role]']),
    ];
  }
}
