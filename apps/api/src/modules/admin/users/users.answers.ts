import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '../../../platform/security/roles.js';
import type { UserRow } from './users.repository.js';

const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;

/** An administrator as owners see them. */
export class AdminUserAnswer {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ type: 'string', nullable: true }) avatar_url: string | null;
  @ApiProperty() is_active: boolean;
  @ApiProperty({ description: 'Whether a code is wanted at the login' }) second_factor: boolean;
  @ApiProperty(MOMENT) last_login_at: Date | null;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) updated_at: Date | null;

  static of({ id, is_active, second_factor, ...row }: UserRow): AdminUserAnswer {
    return {
      ...row,
      id: Number(id),
      is_active: Boolean(Number(is_active)),
      second_factor: Boolean(Number(second_factor)),
    };
  }
}
