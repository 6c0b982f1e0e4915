import type { Tx } from '../../../platform/database/database.js';
import type { ActivateRental } from '../../subscription/application/activate-rental.service.js';
import type { ActivatedOrder, ImportReport } from '../import-report.js';
import type { FormerOrdersRepository, JudgedOrder } from '../persistence/former-orders.repository.js';
import type { FormerTable } from '../persistence/former-table.js';
import { WrongDecision } from './import-accounts.service.js';
import { BATCH, type InBatch } from './batches.js';

/**
 * Money that the former application took and gave no rental for becomes rented time, by the rule that activates every
 * payment, from now on. What nobody can be given, or nothing, waits for somebody to decide.
 */
export class ActivateFormerPayments {
  constructor(
    private readonly orders: FormerOrdersRepository,
    private readonly activateRental: ActivateRental,
  ) {}

  async execute(
    { lastId }: FormerTable,
    covered: readonly string[],
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    for (const orderId of covered) await inBatch((tx) => this.cover(orderId, tx));
    for (let after = 0; after < lastId; after += BATCH) {
      const missing = await inBatch((tx) => this.judge(after, Math.min(after + BATCH, lastId), report, tx));
      for (const order of missing) {
        const activated = await inBatch((tx) => this.activate(order, tx));
        if (activated) report.paymentsActivated.push(activated);
      }
    }
  }

  private async cover(orderId: string, tx: Tx): Promise<void> {
    if (await this.orders.cover(orderId, tx)) return;
    throw new WrongDecision(`--covered ${orderId}: no settled payment of that order waits for a decision`);
  }

  private async judge(after: number, upto: number, report: ImportReport, tx: Tx): Promise<JudgedOrder[]> {
    await this.orders.pointAtRentals(after, upto, tx);
    const judged = await this.orders.judge(after, upto, tx);
    const having = (fate: JudgedOrder['fate']) => judged.filter((each) => each.fate === fate);
    for (const fate of ['covered', 'returned', 'undecided'] as const) {
      const ids = having(fate).map(({ id }) => id);
      await this.orders.decide(ids, fate, tx);
    }
    report.paymentsCovered += having('covered').length;
    report.paymentsUndecided.push(...having('undecided'));
    return having('missing');
  }

  private async activate(order: JudgedOrder, tx: Tx): Promise<ActivatedOrder | null> {
    const payment = await this.orders.payment(order.id, tx);
    if (!payment) return null;
    const lineId = payment.terms.lineId || `legacy-p${order.id}`;
    const { until, suspended } = await this.activateRental.execute(
      { ...payment, terms: { ...payment.terms, lineId } },
      tx,
    );
    await this.orders.setLine(order.id, lineId, tx);
    await this.orders.decide([order.id], 'activated', tx);
    return { ...order, until, suspended };
  }
}
