import { Injectable, Logger } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { InvariantResults, type InvariantStatus } from './invariant-results.repository.js';

const GAUGES: Record<string, { help: string; value: (status: InvariantStatus) => number | null }> = {
  invariant_violations: {
    help: 'What breaks a rule that must always hold, counted to 1000; -1 when the rule could not be asked',
    value: ({ violations, error }) => (error === null ? violations : -1),
  },
  invariant_excepted: { help: 'What a rule leaves out', value: ({ excepted }) => excepted },
  invariant_oldest_timestamp_seconds: {
    help: 'Since when the oldest violation breaks the rule',
    value: ({ oldestAt }) => oldestAt && oldestAt.getTime() / 1_000,
  },
  invariant_checked_timestamp_seconds: {
    help: 'When the rule was last checked',
    value: ({ checkedAt }) => checkedAt && checkedAt.getTime() / 1_000,
  },
};

/** The last findings as figures; read when they are asked for, so that any process can show them. */
@Injectable()
export class InvariantMetrics {
  private readonly logger = new Logger(InvariantMetrics.name);

  constructor(registry: Registry, results: InvariantResults) {
    for (const [name, { help, value }] of Object.entries(GAUGES)) {
      const gauge: Gauge<'id'> = new Gauge({
        name,
        help,
        labelNames: ['id'],
        registers: [registry],
        collect: async () => {
          const statuses = await results.list().catch((error: unknown) => this.away(error));
          gauge.reset();
          for (const status of statuses) set(gauge, status.id, value(status));
        },
      });
    }
  }

  /** The other figures are worth having without these. */
  private away(error: unknown): InvariantStatus[] {
    this.logger.warn({ err: error }, 'no findings to show');
    return [];
  }
}

function set(gauge: Gauge<'id'>, id: string, value: number | null): void {
  if (value !== null) gauge.set({ id }, value);
}
