import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Condition, type Listed, Lists, startsWith } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import type { ApiScope } from '../../auth/domain/api-scopes.js';
import type { ApiTokenState } from './api-tokens.query.js';

export interface WantedTokens {
  /** The beginning of a name. */
  q: string | undefined;
  state: ApiTokenState | undefined;
  now: Date;
}

export interface ApiTokenRow {
  id: string;
  name: string;
  hint: string;
  /** JSON. */
  scopes: string | ApiScope[];
  ip_list: string | string[];
  created_by: string;
  created_by_name: string | null;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

const COLUMNS = `t.id AS id, t.name, t.hint, t.scopes, t.ip_list, t.created_by, t.created_at, t.expires_at,
  t.last_used_at, t.revoked_at,
  (SELECT u.name FROM users u WHERE t.created_by LIKE 'user:%' AND u.id = SUBSTRING(t.created_by, 6)) AS created_by_name`;
const SORTS = { created_at: 't.created_at', name: 't.name', last_used_at: 't.last_used_at' };

/** What owners see of API tokens: never the hash. */
@Injectable()
export class ApiTokensRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list(wanted: WantedTokens, part: Part): Promise<Listed<ApiTokenRow>> {
    const plan = {
      table: 'api_tokens',
      as: 't',
      columns: COLUMNS,
      where: conditionsOf(wanted),
      sorts: SORTS,
    };
    return this.lists.part(plan, part);
  }

  async find(id: number): Promise<ApiTokenRow | undefined> {
    const rows: ApiTokenRow[] = await this.database
      .on()
      .query(`SELECT ${COLUMNS} FROM api_tokens t WHERE t.id = ?`, [id]);
    return rows[0];
  }
}

function conditionsOf({ q, state, now }: WantedTokens): Condition[] {
  const states: Record<ApiTokenState, Condition> = {
    active: { sql: '(t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ?))', values: [now] },
    lapsed: { sql: '(t.revoked_at IS NULL AND t.expires_at <= ?)', values: [now] },
    revoked: { sql: 't.revoked_at IS NOT NULL', values: [] },
  };
  return [...(q ? [startsWith('t.name', q)] : []), ...(state ? [states[state]] : [])];
}
