import { Injectable } from '@nestjs/common';
import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import { MidtransClient } from '../../../integrations/midtrans/midtrans.client.js';
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
    private readonly alarms: PaymentAlarms,
  ) {}

  /** What became of the order, of whichever of its attempts Midtrans tells. */
  aboutOrder(orderId: string): Promise<Truth> {
    return this.ask(orderId, orderId, () => true);
  }

  /** @param transactionId may come from anywhere, but must be safe in a URL */
  aboutTransaction(orderId: string, transactionId: string): Promise<Truth> {
    return this.ask(orderId, transactionId, (report) => report.transactionId === transactionId);
  }

  private async ask(
    orderId: string,
    id: string,
    fits: (report: TransactionReport) => boolean,
  ): Promise<Truth> {
    const answer = await this.midtrans.status(id);
    switch (answer.kind) {
      case 'found':
        if (answer.report.orderId === orderId && fits(answer.report)) return { ...answer, kind: 'told' };
        this.alarms.raise('speaks_of_another', orderId);
        return { kind: 'speaks_of_another' };
      case 'not_found':
        return answer;
      case 'unauthorized':
        this.alarms.raise('unauthorized', orderId);
        return { kind: 'silent', why: 'unauthorized' };
      case 'unavailable':
      case 'nonsense':
        return { kind: 'silent', why: `${answer.kind}: ${answer.reason}` };
    }
  }
}
