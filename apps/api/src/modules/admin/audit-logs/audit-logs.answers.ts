import { ApiProperty } from '@nestjs/swagger';
import type { AuditRow } from './audit-logs.repository.js';

type Fields = Record<string, unknown>;
const FIELDS = { type: 'object', additionalProperties: true, nullable: true } as const;
const TEXT = { type: 'string', nullable: true } as const;

/** A change. Secrets are not in it: that there was one is. */
export class AuditLogAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ example: 'user:7' }) actor: string;
  @ApiProperty({ ...TEXT, description: 'Null when it is no administrator, or one who is gone' })
  actor_name: string | null;
  @ApiProperty({ example: 'akun.deactivate' }) action: string;
  @ApiProperty({ example: 'akun:12' }) subject: string;
  @ApiProperty(FIELDS) before: Fields | null;
  @ApiProperty(FIELDS) after: Fields | null;
  @ApiProperty(TEXT) ip: string | null;
  @ApiProperty(TEXT) request_id: string | null;
  @ApiProperty({ type: 'string', format: 'date-time' }) created_at: Date;

  static of({ id, before, after, ...row }: AuditRow): AuditLogAnswer {
    return { ...row, id: Number(id), before: fieldsOf(before), after: fieldsOf(after) };
  }
}

/** MariaDB keeps JSON as text, MySQL does not. */
function fieldsOf(json: unknown): Fields | null {
  return (typeof json === 'string' ? JSON.parse(json) : json) as Fields | null;
}
