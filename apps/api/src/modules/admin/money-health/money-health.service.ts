import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor, type AuditEntry } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { InvariantFinding } from '../../../platform/invariants/domain/invariant.js';
import { Invariants, type Measurement, type RuleStatus } from '../../../platform/invariants/invariants.js';
import { WakePayments } from '../../payment/application/wake-payments.service.js';
import { ExpireSubscriptions } from '../../subscription/application/expire-subscriptions.service.js';
import { RebuildProjections } from '../../subscription/application/rebuild-projections.service.js';
import { WakeMessages } from '../../subscription/application/wake-messages.service.js';
import { type Mend, mendOf, sampleOf } from './domain/mends.js';

const MONTH_MS = 30 * 86_400_000;

export interface Mended {
  /** Rows that were put right, or are looked at next. */
  touched: number;
  /** What the rule says right after. */
  finding: InvariantFinding;
}

/** Whether all that must hold about money holds, and what can be done where it does not. */
@Injectable()
export class MoneyHealth {
  private readonly mends: Record<Mend, (samples: readonly string[]) => Promise<number>>;

  constructor(
    private readonly invariants: Invariants,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
    payments: WakePayments,
    messages: WakeMessages,
    expire: ExpireSubscriptions,
    rebuild: RebuildProjections,
  ) {
    this.mends = {
      rebuild: async () => (await rebuild.execute({ repair: true })).length,
      reconcile: (samples) => payments.reconcile(samples.flatMap(ordersIn)),
      inbox: () => payments.inbox(),
      expire: () => expire.execute(),
      outbox: () => messages.execute(),
    };
  }

  rules(): Promise<RuleStatus[]> {
    return this.invariants.statuses();
  }

  /** The goals over the last 30 days. */
  goals(): Promise<Measurement[]> {
    const now = this.clock.now();
    return this.invariants.measure(new Date(now.getTime() - MONTH_MS), now);
  }

  /** Throws `not_found`, and `conflict` where only a person can mend. */
  async mend(id: string, actor: Actor): Promise<Mended> {
    const before = await this.invariants.checkNow(id);
    if (!before) throw new AppError('not_found');
    const mend = mendOf(id);
    if (mend === null) throw new AppError('conflict');
    const touched = await this.mends[mend](before.samples);
    const finding = (await this.invariants.checkNow(id)) ?? before;
    const entry: AuditEntry = {
      action: `money_health.${mend}`,
      subject: `rule:${id}`,
      before: { violations: before.violations, samples: before.samples },
      after: { violations: finding.violations, touched },
    };
    await this.database.run((tx) => this.audit.record(actor, entry, tx));
    return { touched, finding };
  }
}

function ordersIn(text: string): string[] {
  return sampleOf(text)
    .links.filter(({ kind }) => kind === 'order')
    .map(({ id }) => id);
}
