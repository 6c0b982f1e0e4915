import type { Clock } from '../clock/clock.js';
import type { Database } from '../database/database.js';
import {
  bind,
  COUNTED,
  SAMPLES,
  type Figure,
  type Invariant,
  type InvariantFinding,
} from './domain/invariant.js';

interface Row {
  subject: string | Buffer;
  oldest: Date | null;
}

const DAY_MS = 86_400_000;

/** So far back the timer looks; whoever asks by hand sees all. */
export const WATCHED_DAYS = 7;
export const ALL_DAYS = 36_500;

/** Asks the tables whether rules hold and goals are reached. */
export class InvariantCheck {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async check(rule: Invariant, days: number): Promise<InvariantFinding> {
    const started = performance.now();
    const found = await this.find(rule, days).catch((error: Error) => ({
      violations: 0,
      excepted: 0,
      samples: [],
      oldestAt: null,
      error: error.message.slice(0, 255),
    }));
    return { id: rule.id, ...found, milliseconds: Math.round(performance.now() - started) };
  }

  async measure({ sql }: Figure, from: Date, to: Date): Promise<number | null> {
    const bound = bind(sql, { from, to });
    const rows: { value: string | null }[] = await this.database.on().query(bound.sql, bound.parameters);
    const value = rows[0]?.value ?? null;
    return value === null ? null : Number(value);
  }

  private async find(rule: Invariant, days: number): Promise<Omit<InvariantFinding, 'id' | 'milliseconds'>> {
    const rows = await this.ask<Row>(`SELECT * FROM (${rule.sql}) AS found LIMIT ${COUNTED}`, rule, days);
    const [excepted] = rule.excepted ? await this.ask<{ count: string }>(rule.excepted, rule, days) : [];
    const moments = rows.map(({ oldest }) => oldest).filter((moment) => moment !== null);
    return {
      violations: rows.length,
      excepted: Number(excepted?.count ?? 0),
      samples: rows.slice(0, SAMPLES).map(({ subject }) => String(subject)),
      oldestAt: moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
      error: null,
    };
  }

  private ask<T>(sql: string, { toleranceSeconds }: Invariant, days: number): Promise<T[]> {
    const now = this.clock.now();
    const ago = (milliseconds: number) => new Date(Math.max(0, now.getTime() - milliseconds));
    const { sql: bound, parameters } = bind(sql, {
      now,
      before: ago(toleranceSeconds * 1_000),
      since: ago(days * DAY_MS),
      seconds: toleranceSeconds,
      days: Math.min(days, Math.floor(now.getTime() / DAY_MS)),
    });
    return this.database.on().query(bound, parameters);
  }
}
