import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.js';
import {
  PaymentOutcomeListener,
  PaymentOutcomes,
  type OpenedOrder,
  type PaidOutcome,
  type PaidPayment,
  type ReversedPayment,
} from '../../payment/application/payment-outcomes.js';
import { ActivateRental } from './activate-rental.service.js';
import { Announcements } from './announcements.service.js';
import { IssueInvoice } from './issue-invoice.service.js';
import { ReverseRental } from './reverse-rental.service.js';

/** What payments mean here: an order is an invoice, money is rented time, money that goes back takes it along. */
@Injectable()
export class RentalPayments extends PaymentOutcomeListener implements OnModuleInit {
  constructor(
    private readonly outcomes: PaymentOutcomes,
    private readonly activateRental: ActivateRental,
    private readonly reverseRental: ReverseRental,
    private readonly announcements: Announcements,
    private readonly issueInvoice: IssueInvoice,
  ) {
    super();
  }

  onModuleInit(): void {
    this.outcomes.register(this);
  }

  onOpened(order: OpenedOrder, tx: Tx): Promise<void> {
    return this.announcements.invoice(order, tx);
  }

  /** Time given to a suspended subscription is a person's matter: the order goes to review. */
  async onPaid(payment: PaidPayment, tx: Tx): Promise<PaidOutcome> {
    const { suspended, ...activation } = await this.activateRental.execute(payment, tx);
    if (suspended) return { review: 'subscription_suspended' };
    await this.announcements.paymentActive(payment, activation, tx);
    return {};
  }

  /** Its number is given last: all payments of the year wait for that row. */
  async beforeCommit(payment: PaidPayment, tx: Tx): Promise<void> {
    await this.issueInvoice.execute(payment, tx);
  }

  async onReversed(reversal: ReversedPayment, tx: Tx): Promise<void> {
    const taken = await this.reverseRental.execute(reversal, tx);
    if (taken) await this.announcements.refund(reversal, taken, tx);
    else await this.announcements.surplusReturned(reversal, tx);
  }

  onReturned(returned: ReversedPayment, tx: Tx): Promise<void> {
    return this.announcements.surplusReturned(returned, tx);
  }

  afterCommit(orderRowId: number): void {
    this.announcements.wake(orderRowId);
  }
}
