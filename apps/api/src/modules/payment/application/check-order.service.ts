import { Injectable } from '@nestjs/common';
import { isSafeId } from '../../../integrations/midtrans/domain/ids.js';
import { idThere, isAnsweredByIdAlone } from '../domain/attempt.js';
import { isFinal } from '../domain/attempt-transitions.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { ApplyNotification } from './apply-notification.service.js';
import { AskMidtrans, type Truth } from './ask-midtrans.service.js';
import { PaymentAlarms } from './payment-alarms.js';

/**
 * Asks Midtrans about everything of one order that can still change, and applies what it says. The caller holds the
 * order's lease.
 */
@Injectable()
export class CheckOrder {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly askMidtrans: AskMidtrans,
    private readonly applyNotification: ApplyNotification,
    private readonly alarms: PaymentAlarms,
  ) {}

  /**
   * Whether every question was answered, so that the order may be closed on it. "Not found" answers the question for
   * an order without attempts: no method was chosen yet. With one it is an alarm (the payment rules, Three doors).
   *
   * @param hint a transaction id from the customer's browser, checked like everything else
   */
  async execute(order: OrderEntity, sequence: number, hint?: string): Promise<boolean> {
    const hinted = isSafeId(hint) ? await this.askAboutHint(order, hint) : undefined;
    if (hinted) await this.apply(order, hinted, sequence);
    const leading = await this.askMidtrans.aboutOrder(order.orderId);
    await this.apply(order, leading, sequence);
    const told = [hinted, leading].map((truth) =>
      truth?.kind === 'told' ? truth.report.transactionId : null,
    );
    if (leading.kind === 'silent' || leading.kind === 'speaks_of_another') return false;
    return this.checkOthers(order, sequence, told, leading);
  }

  /** A browser may name anything: it is believed only about what we know to be of this order. */
  private async askAboutHint({ id, orderId }: OrderEntity, hint: string): Promise<Truth> {
    const belongs = (await this.attempts.orderOf(hint)) === id;
    return this.askMidtrans.aboutTransaction(orderId, hint, belongs);
  }

  private async checkOthers(
    order: OrderEntity,
    sequence: number,
    told: readonly (string | null)[],
    leading: Truth,
  ): Promise<boolean> {
    const known = await this.attempts.ofOrder(order.id);
    const expected = known.some((attempt) => !isAnsweredByIdAlone(attempt));
    if (leading.kind === 'not_found' && expected) return this.missing(order);
    const open = known.filter(({ status }) => !isFinal(status)).map(idThere);
    let conclusive = true;
    for (const id of open) {
      if (id === null || told.includes(id)) continue;
      const truth = await this.askMidtrans.aboutTransaction(order.orderId, id, true);
      await this.apply(order, truth, sequence);
      conclusive &&= truth.kind === 'told' || (truth.kind === 'not_found' && this.missing(order));
    }
    return conclusive;
  }

  private missing({ orderId }: OrderEntity): false {
    this.alarms.raise('known_attempt_not_found', orderId);
    return false;
  }

  private async apply({ id: orderRowId }: OrderEntity, truth: Truth, sequence: number): Promise<void> {
    if (truth.kind === 'told') await this.applyNotification.execute({ orderRowId, sequence, ...truth });
  }
}
