import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { reaches, type Figure, type Invariant, type InvariantFinding } from './domain/invariant.js';
import { ALL_DAYS, InvariantCheck, WATCHED_DAYS } from './invariant-check.js';
import { InvariantResults, type InvariantStatus } from './invariant-results.repository.js';

/** The rules and goals of all owners, handed over by the process that consists of them. */
export abstract class InvariantList {
  abstract readonly rules: readonly Invariant[];
  abstract readonly figures: readonly Figure[];
}

/** When the timer looks again after somebody did by hand. */
const CHECKED_AGAIN_SECONDS = 60;

export type RuleStatus = InvariantStatus & Pick<Invariant, 'sentence' | 'toleranceSeconds'>;

/** A goal, and how far it is reached. */
export interface Measurement extends Omit<Figure, 'sql'> {
  value: number | null;
  reached: boolean | null;
}

/** Whether all that must hold holds: as last seen, or asked now. */
@Injectable()
export class Invariants {
  private readonly asking: InvariantCheck;

  constructor(
    @Inject(InvariantList) private readonly list: InvariantList,
    private readonly results: InvariantResults,
    database: Database,
    clock: Clock,
  ) {
    this.asking = new InvariantCheck(database, clock);
  }

  /** Every rule as the timer saw it last; broken ones first. */
  async statuses(): Promise<RuleStatus[]> {
    const seen = new Map((await this.results.list()).map((status) => [status.id, status]));
    const statuses = this.list.rules.map(({ id, sentence, toleranceSeconds }): RuleStatus => ({
      ...(seen.get(id) ?? unseen(id)),
      sentence,
      toleranceSeconds,
    }));
    return statuses.sort((a, b) => Number(b.brokenSince !== null) - Number(a.brokenSince !== null));
  }

  /** Asks every rule about everything that ever was, one after the other. */
  async checkAll(): Promise<InvariantFinding[]> {
    const findings: InvariantFinding[] = [];
    for (const rule of this.list.rules) findings.push(await this.asking.check(rule, ALL_DAYS));
    return findings;
  }

  /** Checks one rule that is due about the last days, if any is, and keeps what it finds. */
  async checkDue(againInSeconds: number): Promise<{ finding: InvariantFinding; isNews: boolean } | null> {
    const id = await this.results.claimDue(this.list.rules.map((rule) => rule.id));
    const rule = this.list.rules.find((each) => each.id === id);
    if (!rule) return null;
    const finding = await this.asking.check(rule, WATCHED_DAYS);
    return { finding, isNews: await this.results.save(finding, againInSeconds) };
  }

  /** Checks one rule now, and keeps what it finds. Undefined when there is no such rule. */
  async checkNow(id: string): Promise<InvariantFinding | undefined> {
    const rule = this.list.rules.find((each) => each.id === id);
    if (!rule) return undefined;
    await this.results.add([id]);
    const finding = await this.asking.check(rule, WATCHED_DAYS);
    await this.results.save(finding, CHECKED_AGAIN_SECONDS);
    return finding;
  }

  /** Makes room for the rules of this build. */
  prepare(): Promise<void> {
    return this.results.add(this.list.rules.map(({ id }) => id));
  }

  /** The goals, measured over what happened from one moment until before the other. */
  measure(from: Date, to: Date): Promise<Measurement[]> {
    return Promise.all(
      this.list.figures.map(async ({ sql, ...figure }) => {
        const value = await this.asking.measure({ sql, ...figure }, from, to);
        return { ...figure, value, reached: reaches(value, figure.target) };
      }),
    );
  }
}

function unseen(id: string): InvariantStatus {
  const nothing = { samples: [], oldestAt: null, error: null, checkedAt: null, brokenSince: null };
  return { id, violations: 0, excepted: 0, milliseconds: 0, ...nothing };
}
