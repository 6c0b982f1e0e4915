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

/** Two processes may write in another order than that of their clocks: a minute more is looked through. */
const SLACK = 60_000;
const NOTHING: Condition = { sql: 'FALSE', values: [] };

/** Who changed what. */
@Injectable()
export class AuditLogsRepository {
  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
  ) {}

  async list(wanted: WantedAudits, part: Part): Promise<Listed<AuditRow>> {
    const where = [
      ...conditionsOf(wanted),
      ...(await this.since(wanted.from)),
      ...(await this.until(wanted.to)),
    ];
    const plan = { table: 'audit_logs', as: 'l', columns: COLUMNS, where, sorts: SORTS };
    return this.lists.part(plan, part);
  }

  async find(id: number): Promise<AuditRow | undefined> {
    const rows: AuditRow[] = await this.database
      .on()
      .query(`SELECT ${COLUMNS} FROM audit_logs l WHERE l.id = ?`, [id]);
    return rows[0];
  }

  /** From the id of the first row in the time, so that the period narrows whatever index serves the other filters. */
  private async since(from: Date | undefined): Promise<Condition[]> {
    if (!from) return [];
    const rows: { id: string }[] = await this.database
      .on()
      .query('SELECT id FROM audit_logs WHERE created_at >= ? ORDER BY created_at LIMIT 1', [
        new Date(from.getTime() - SLACK),
      ]);
    if (!rows[0]) return [NOTHING];
    return [{ sql: 'l.id >= ? AND l.created_at >= ?', values: [Number(rows[0].id), from] }];
  }

  private async until(to: Date | undefined): Promise<Condition[]> {
    if (!to) return [];
    const rows: { id: string }[] = await this.database
      .on()
      .query('SELECT id FROM audit_logs WHERE created_at < ? ORDER BY created_at DESC LIMIT 1', [
        new Date(to.getTime() + SLACK),
      ]);
    if (!rows[0]) return [NOTHING];
    return [{ sql: 'l.id <= ? AND l.created_at < ?', values: [Number(rows[0].id), to] }];
  }
}

function conditionsOf({ q, actor, action, subject }: WantedAudits): Condition[] {
  const equal = (column: string, value: string | undefined): Condition[] =>
    value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];
  return [
    ...(q ? [startsWith('l.subject', q)] : []),
    ...equal('l.actor', actor),
    ...equal('l.action', action),
    ...equal('l.subject', subject),
  ];
}
