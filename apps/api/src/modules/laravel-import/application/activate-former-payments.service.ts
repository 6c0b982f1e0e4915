import type { Tx } from '../../../platform/database/database.js';
import type { ActivateRental } from '../../subscription/application/activate-rental.service.js';
import type { ActivatedOrder, ImportReport } from '../import-report.js';
import type { FormerPaymentsRepository, JudgedOrder } from '../persistence/former-payments.repository.js';
import type { FormerTable, Source } from '../persistence/former-table.js';
import { BATCH, type InBatch } from './batches.js';
import { WrongDecision } from './wrong-decision.js';

/**
 * Money that the former application took and gave no rental for becomes rented time, by the rule that activates every
 * payment, from now on. What nobody can be given, or nothing, waits for somebody to decide.
 */
export class ActivateFormerPayments {
  constructor(
    private readonly payments: FormerPaymentsRepository,
    private readonly activateRental: ActivateRental,
  ) {}

  async execute(
    { lastId }: FormerTable,
    sources: readonly Source[],
    covered: readonly string[],
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    for (const orderId of covered) await inBatch((tx) => this.cover(orderId, tx));
    for (let after = 0; after < lastId; after += BATCH) {
      const range: [number, number] = [after, Math.min(after + BATCH, lastId)];
      const missing = await inBatch((tx) => this.judge(range, sources, report, tx));
      for (const order of missing) {
        const activated = await inBatch((tx) => this.activate(order, tx));
        if (activated) report.paymentsActivated.push(activated);
      }
    }
  }

  private async cover(orderId: string, tx: Tx): Promise<void> {
    if (await this.payments.cover(orderId, tx)) return;
    throw new WrongDecision(`--covered ${orderId}: no settled payment of that order waits for a decision`);
  }

  private async judge(
    range: [number, number],
    sources: readonly Source[],
    report: ImportReport,
    tx: Tx,
  ): Promise<JudgedOrder[]> {
    await this.payments.pointAtRentals(range, tx);
    const judged = await this.payments.judge(range, sources, tx);
    const having = (fate: JudgedOrder['fate']) => judged.filter((each) => each.fate === fate);
    for (const fate of ['covered', 'returned', 'undecided'] as const) {
      const ids = having(fate).map(({ id }) => id);
      await this.payments.decide(ids, fate, tx);
    }
    report.paymentsCovered += having('covered').length;
    report.paymentsUndecided.push(...having('undecided'), ...having('repeated'));
    return having('missing');
  }

  private async activate(order: JudgedOrder, tx: Tx): Promise<ActivatedOrder | null> {
    const payment = await this.payments.payment(order.id, tx);
    if (!payment) return null;
    const { until, suspended } = await this.activateRental.execute(payment, tx);
    await this.payments.decide([order.id], 'activated', tx);
    return { ...order, until, suspended };
  }
}
