import { ApiProperty } from '@nestjs/swagger';
import { API_SCOPES, type ApiScope } from '../../auth/domain/api-scopes.js';
import type { ApiTokenRow } from './api-tokens.repository.js';

const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;

/** A key to the internal API, without the key. */
export class ApiTokenAnswer {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'tab_K7qW3f', description: 'How it begins' }) hint: string;
  @ApiProperty({ enum: API_SCOPES, isArray: true }) scopes: ApiScope[];
  @ApiProperty({ type: [String], description: 'From where it may be used; empty: from anywhere' })
  ip_list: string[];
  @ApiProperty({ example: 'user:7' }) created_by: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'Null when that administrator is gone' })
  created_by_name: string | null;
  @ApiProperty({ type: 'string', format: 'date-time' }) created_at: Date;
  @ApiProperty(MOMENT) expires_at: Date | null;
  @ApiProperty({ ...MOMENT, description: 'To the minute' }) last_used_at: Date | null;
  @ApiProperty(MOMENT) revoked_at: Date | null;

  static of({ id, scopes, ip_list, ...row }: ApiTokenRow): ApiTokenAnswer {
    return { ...row, id: Number(id), scopes: listOf<ApiScope>(scopes), ip_list: listOf(ip_list) };
  }
}

export class ApiTokenMadeAnswer extends ApiTokenAnswer {
  @ApiProperty({ description: 'For the header `x-api-token`; shown once' }) token: string;

  static ofMade(row: ApiTokenRow, token: string): ApiTokenMadeAnswer {
    return { ...ApiTokenAnswer.of(row), token };
  }
}

/** MariaDB keeps JSON as text, MySQL does not. */
function listOf<T extends string>(json: string | T[]): T[] {
  return typeof json === 'string' ? (JSON.parse(json) as T[]) : json;
}
