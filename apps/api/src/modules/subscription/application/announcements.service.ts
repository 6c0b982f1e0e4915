import { Injectable, Logger } from '@nestjs/common';
import { wordMoment, type TemplateKind } from '@teamanubot/phrases';
import { AppConfig } from '../../../platform/config/app.config.js';
import type { Tx } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { WhatsappOutbox } from '../../../integrations/whatsapp/whatsapp-outbox.js';
import { CustomerDirectory, type CustomerContact } from '../../auth/customer-directory.service.js';
import { formatRupiah } from '../../catalog/domain/money.js';
import type {
  OpenedOrder,
  PaidPayment,
  ReversedPayment,
} from '../../payment/application/payment-outcomes.js';
import type { Activation } from './activate-rental.service.js';
import type { Reversal } from './reverse-rental.service.js';

interface News {
  kind: Extract<TemplateKind, 'invoice' | 'payment_active' | 'refund' | 'refund_ended' | 'refund_surplus'>;
  about: Pick<
    OpenedOrder | PaidPayment | ReversedPayment,
    'akunId' | 'orderRowId' | 'orderId' | 'amount' | 'terms'
  >;
  /** Null where the kind does not say. */
  until: Date | null;
  /** Path of the page that the message leads to. */
  path: string;
  dedupeKey: string;
}

/** Tells customers by WhatsApp: rows of the same transaction as what they tell about, sent after it. */
@Injectable()
export class Announcements {
  private readonly logger = new Logger(Announcements.name);
  private readonly waiting = new Map<number, Set<number>>();

  constructor(
    private readonly outbox: WhatsappOutbox,
    private readonly customers: CustomerDirectory,
    private readonly app: AppConfig,
  ) {}

  /** What to pay, until when and where. */
  invoice(order: OpenedOrder, tx: Tx): Promise<void> {
    const { orderId, expiresAt: until } = order;
    const path = `/payments/${orderId}`;
    return this.tell({ kind: 'invoice', about: order, until, path, dedupeKey: `invoice:${orderId}` }, tx);
  }

  /** The payment came, until when the bot is active, and the page of the rental, where its invoice is too. */
  paymentActive(
    payment: PaidPayment,
    { subscriptionId, until }: Pick<Activation, 'subscriptionId' | 'until'>,
    tx: Tx,
  ): Promise<void> {
    const dedupeKey = `payment_active:${payment.transactionId}`;
    const path = `/subscriptions/${subscriptionId}`;
    return this.tell({ kind: 'payment_active', about: payment, until, path, dedupeKey }, tx);
  }

  /** Money went back, and until when the bot is active now, or that it is no more. */
  refund(reversal: ReversedPayment, { until, ended }: Reversal, tx: Tx): Promise<void> {
    const kind = ended ? 'refund_ended' : 'refund';
    return this.tell({ kind, until, path: '/dashboard', ...newsOf(reversal) }, tx);
  }

  /** Money went back that had given no time, so that the rental stays as it is. */
  surplusReturned(returned: ReversedPayment, tx: Tx): Promise<void> {
    const path = `/payments/${returned.orderId}`;
    return this.tell({ kind: 'refund_surplus', until: null, path, ...newsOf(returned) }, tx);
  }

  /** Has the messages about an order sent, now that they are committed. */
  wake(orderRowId: number): void {
    this.outbox.wake([...(this.waiting.get(orderRowId) ?? [])]);
    this.waiting.delete(orderRowId);
  }

  private async tell({ kind, about, until, path, dedupeKey }: News, tx: Tx): Promise<void> {
    const contact = await this.contactOf(about.akunId, tx);
    if (!contact) return;
    const { akunId, name, number, locale } = contact;
    const variables = {
      name,
      product: about.terms.productName,
      line_id: about.terms.lineId,
      amount: formatRupiah(about.amount),
      until: until ? wordMoment(until, locale) : '',
      link: `${this.app.url}${path}`,
    };
    const id = await this.outbox.enqueue({ kind, akunId, number, locale, variables, dedupeKey }, tx);
    this.waiting.set(about.orderRowId, (this.waiting.get(about.orderRowId) ?? new Set()).add(id));
  }

  /** A customer who cannot be reached is no reason to refuse the money. */
  private async contactOf(akunId: number, tx: Tx): Promise<CustomerContact | null> {
    try {
      return await this.customers.contactOf(akunId, tx);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.logger.warn({ akunId }, 'nobody to tell: the account is gone');
      return null;
    }
  }
}

/** What went back now, told once for each sum that went back of the attempt. */
function newsOf(reversal: ReversedPayment): Pick<News, 'about' | 'dedupeKey'> {
  const { transactionId, returnedCumulative, returnedNow: amount } = reversal;
  return { about: { ...reversal, amount }, dedupeKey: `refund:${transactionId}:${returnedCumulative}` };
}
