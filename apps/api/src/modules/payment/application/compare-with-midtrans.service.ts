import { Injectable } from '@nestjs/common';
import { isSafeId } from '../../../integrations/midtrans/domain/ids.js';
import { Clock } from '../../../platform/clock/clock.js';
import {
  compareAttempt,
  compareOrder,
  type Asked,
  type Difference,
  type Said,
} from '../domain/comparison.js';
import { idThere } from '../domain/attempt.js';
import { comparedSince, comparisonDay } from '../domain/comparison-night.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { ComparisonEntity } from '../persistence/comparison.entity.js';
import { ComparisonRepository } from '../persistence/comparison.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { AskMidtrans, type Truth } from './ask-midtrans.service.js';
import { CheckOrder } from './check-order.service.js';
import { MidtransHealth } from './midtrans-health.service.js';
import { OrderLease } from './order-lease.service.js';
import { PaymentAlarms } from './payment-alarms.js';

/** More are a fault of something else, and would not be read. */
const MOST_KEPT = 1_000;

/**
 * Every night, once, whichever replica does it: asks Midtrans about every order of the last days, also those that are
 * watched no more, lists what differs, and has it settled.
 */
@Injectable()
export class CompareWithMidtrans {
  constructor(
    private readonly comparisons: ComparisonRepository,
    private readonly attempts: AttemptRepository,
    private readonly askMidtrans: AskMidtrans,
    private readonly lease: OrderLease,
    private readonly checkOrder: CheckOrder,
    private readonly health: MidtransHealth,
    private readonly alarms: PaymentAlarms,
    private readonly clock: Clock,
  ) {}

  /** The next batch of the comparison that is due; answers how many orders it had. Waits while Midtrans is unwell. */
  async execute(batch: number, sideBySide: number): Promise<number> {
    const now = this.clock.now();
    if (this.health.allowance(sideBySide) < sideBySide) return 0;
    const comparison = await this.comparisons.claim(comparisonDay(now), comparedSince(now), now);
    if (!comparison) return 0;
    try {
      return await this.goOn(comparison, batch, sideBySide);
    } finally {
      await this.comparisons.release(comparison.id);
    }
  }

  /** The comparisons of the last nights, newest first. */
  latest(limit: number): Promise<ComparisonEntity[]> {
    return this.comparisons.list(limit);
  }

  private async goOn(comparison: ComparisonEntity, batch: number, sideBySide: number): Promise<number> {
    const orders = await this.comparisons.nextOrders(comparison, batch);
    const found: Difference[] = [];
    for (let from = 0; from < orders.length; from += sideBySide) {
      const some = orders.slice(from, from + sideBySide);
      const differences = await Promise.all(some.map((order) => this.compare(order)));
      found.push(...differences.flat());
    }
    await this.comparisons.keep(comparison.id, {
      doneFromId: orders.at(-1)?.id ?? comparison.doneFromId,
      compared: comparison.compared + orders.length,
      differences: [...comparison.differences, ...found].slice(0, MOST_KEPT),
      finishedAt: orders.length < batch ? this.clock.now() : null,
    });
    return orders.length;
  }

  private async compare(order: OrderEntity): Promise<Difference[]> {
    if (!isSafeId(order.orderId)) return [];
    const before = await this.look(order);
    if (before.length === 0) return [];
    await this.lease.hold(order.id, (sequence) => this.checkOrder.execute(order, sequence));
    const after = await this.look(order);
    const differences = before.map((said): Difference => {
      const mended = !after.some(({ kind, transactionId }) => isSame(said, kind, transactionId));
      return { ...said, orderId: order.orderId, mended };
    });
    for (const { kind, mended } of differences) {
      if (!mended) this.alarms.raise('differs_from_midtrans', order.orderId, kind);
    }
    return differences;
  }

  private async look(order: OrderEntity): Promise<Said[]> {
    const attempts = await this.attempts.ofOrder(order.id);
    const leading = askedOf(await this.askMidtrans.aboutOrder(order.orderId));
    const said = compareOrder(attempts, leading);
    const told = leading.kind === 'told' ? leading.report.transactionId : null;
    for (const attempt of attempts) {
      const id = idThere(attempt);
      if (id === null || id === told) continue;
      const truth = await this.askMidtrans.aboutTransaction(order.orderId, id, true);
      said.push(...compareAttempt(attempt, askedOf(truth)));
    }
    return said.filter(
      (each, index) =>
        said.findIndex(({ kind, transactionId }) => isSame(each, kind, transactionId)) === index,
    );
  }
}

function isSame(said: Said, kind: Said['kind'], transactionId: string | null): boolean {
  return said.kind === kind && said.transactionId === transactionId;
}

function askedOf(truth: Truth): Asked {
  if (truth.kind === 'told') return truth;
  return { kind: truth.kind === 'not_found' ? 'not_found' : 'silent' };
}
