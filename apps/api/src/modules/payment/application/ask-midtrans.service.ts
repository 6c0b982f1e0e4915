import { Injectable } from '@nestjs/common';
import { isSafeId } from '../../../integrations/midtrans/domain/ids.js';
import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { MidtransClient } from '../../../integrations/midtrans/midtrans.client.js';
import { MidtransHealth } from './midtrans-health.service.js';
import { PaymentAlarms } from './payment-alarms.js';

/** What Midtrans itself says, after checking that it speaks of what was asked. */
export type Truth =
  | { kind: 'told'; report: TransactionReport; body: object }
  | { kind: 'not_found' }
  | { kind: 'speaks_of_another' }
  /** Nothing was learned; asking again may. */
  | { kind: 'silent'; why: string };

/** The only source of what is believed about payments (the payment rules, Notifications 3). */
@Injectable()
export class AskMidtrans {
  constructor(
    private readonly midtrans: MidtransClient,
    private readonly health: MidtransHealth,
    private readonly alarms: PaymentAlarms,
  ) {}

  /** What became of the order, of whichever of its attempts Midtrans tells. An id that it cannot know is not found. */
  aboutOrder(orderId: string): Promise<Truth> {
    return this.ask(orderId, orderId, (report) => report.orderId === orderId);
  }

  /**
   * @param transactionId may come from anywhere, but must be safe in a URL
   * @param belongs whether somebody whom we believe said that it is of this order: then an answer is taken that has the
   *   transaction's id in place of the order's, as some methods' answers do (protocol, 0.15)
   */
  aboutTransaction(orderId: string, transactionId: string, belongs: boolean): Promise<Truth> {
    const orderIds = belongs ? [orderId, transactionId] : [orderId];
    return this.ask(
      orderId,
      transactionId,
      (report) => report.transactionId === transactionId && orderIds.includes(report.orderId),
    );
  }

  private async ask(
    orderId: string,
    id: string,
    fits: (report: TransactionReport) => boolean,
  ): Promise<Truth> {
    if (!isSafeId(id)) return { kind: 'not_found' };
    const answer = await this.midtrans.status(id);
    switch (answer.kind) {
      case 'found':
        this.health.answered();
        if (fits(answer.report)) return { ...answer, kind: 'told' };
        this.alarms.raise('speaks_of_another', orderId);
        return { kind: 'speaks_of_another' };
      case 'not_found':
        this.health.answered();
        return answer;
      case 'unauthorized':
        this.alarms.raise('unauthorized', orderId);
        return this.silent('unauthorized');
      case 'unavailable':
      case 'nonsense':
        return this.silent(`${answer.kind}: ${answer.reason}`);
    }
  }

  private silent(why: string): Truth {
    this.health.silent(why);
    return { kind: 'silent', why };
  }
}
