import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Condition, type Listed, Lists, startsWith } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';

/** Which changes; what is absent does not matter. */
export interface WantedAudits {
  /** The beginning of a subject. */
  q: string | undefined;
  actor: string | undefined;
  action: string | undefined;
  subject: string | undefined;
  from: Date | undefined;
  to: Date | undefined;
}

export interface AuditRow {
  id: string;
  actor: string;
  actor_name: string | null;
  action: string;
  subject: string;
  /** JSON. */
  before: unknown;
  after: unknown;
  ip: string | null;
  request_id: string | null;
  created_at: Date;
}

const COLUMNS = `l.id AS id, l.actor, l.action, l.subject, l.before, l.after, l.ip, l.request_id, l.created_at,
  (SELECT u.name FROM users u WHERE l.actor LIKE 'user:%' AND u.id = SUBSTRING(l.actor, 6)) AS actor_name`;

/** Rows are only ever added, so that the order of their ids is that of their times: it has an index with each filter. */
const SORTS = { created_at: 'l.id' };

/** Who changed what. */
@Injectable()
export class AuditLogsRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  list(wanted: WantedAudits, part: Part): Promise<Listed<AuditRow>> {
    const where = conditionsOf(wanted);
    const plan = { table: 'audit_logs', as: 'l', columns: COLUMNS, where, sorts: SORTS };
    return this.lists.part(plan, part);
  }

  async find(id: number): Promise<AuditRow | undefined> {
    const rows: AuditRow[] = await this.database
      .on()
      .query(`SELECT ${COLUMNS} FROM audit_logs l WHERE l.id = ?`, [id]);
    return rows[0];
  }
}

function conditionsOf({ q, actor, action, subject, from, to }: WantedAudits): Condition[] {
  const equal = (column: string, value: string | undefined): Condition[] =>
    value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];
  return [
    ...(q ? [startsWith('l.subject', q)] : []),
    ...equal('l.actor', actor),
    ...equal('l.action', action),
    ...equal('l.subject', subject),
    ...(from ? [since(from)] : []),
    ...(to ? [until(to)] : []),
  ];
}

/** Two processes may write in another order than that of their clocks: a minute more is looked through. */
const SLACK = 60_000;

/** By the id of the first row in the time, found by an index, so that the period narrows any other filter. */
function since(from: Date): Condition {
  const first = '(SELECT id FROM audit_logs WHERE created_at >= ? ORDER BY created_at LIMIT 1)';
  return {
    sql: `(l.id >= COALESCE(${first}, 18446744073709551615) AND l.created_at >= ?)`,
    values: [new Date(from.getTime() - SLACK), from],
  };
}

function until(to: Date): Condition {
  const last = '(SELECT id FROM audit_logs WHERE created_at < ? ORDER BY created_at DESC LIMIT 1)';
  return {
    sql: `(l.id <= COALESCE(${last}, 0) AND l.created_at < ?)`,
    values: [new Date(to.getTime() + SLACK), to],
  };
}
