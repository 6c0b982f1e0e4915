import { Injectable } from '@nestjs/common';
import type { TokenAnswer } from '../../../integrations/midtrans/domain/snap-answers.js';
import { MidtransClient } from '../../../integrations/midtrans/midtrans.client.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppConfig } from '../../../platform/config/app.config.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { termsOf } from '../domain/order-terms.js';
import { minutesBetween, pageRequest, type Payer } from '../domain/page-request.js';
import { AttemptRepository } from '../persistence/attempt.repository.js';
import type { OrderEntity } from '../persistence/order.entity.js';
import { OrderLeaseRepository } from '../persistence/order-lease.repository.js';
import { OrderRepository } from '../persistence/order.repository.js';
import { AskMidtrans } from './ask-midtrans.service.js';
import { OrderStates } from './order-states.service.js';
import { PaymentAlarms } from './payment-alarms.js';
import { PaymentOutcomes } from './payment-outcomes.js';
import { polled } from './polled.js';

type Token = Extract<TokenAnswer, { kind: 'token' }>;

export type PageOutcome =
  | 'ready'
  /** Midtrans has an attempt for this order id, and we never got to know its page. */
  | 'used'
  /** It was closed, or paid, while we asked. */
  | 'not_open';

const RETRY_AFTER_SECONDS = 5;

/** Gets the payment page of an open order, by one caller at a time (the payment rules, Ordering 3). */
@Injectable()
export class RequestSnapToken {
  constructor(
    private readonly orders: OrderRepository,
    private readonly attempts: AttemptRepository,
    private readonly states: OrderStates,
    private readonly askMidtrans: AskMidtrans,
    private readonly leases: OrderLeaseRepository,
    private readonly midtrans: MidtransClient,
    private readonly outcomes: PaymentOutcomes,
    private readonly alarms: PaymentAlarms,
    private readonly database: Database,
    private readonly app: AppConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `order_busy` when another caller's question takes too long, `midtrans_unavailable` and
   * `midtrans_invalid_answer`; the order stays open, and asking again asks for the same order id, unless Midtrans has
   * refused it for good: then it has failed.
   */
  async execute(order: OrderEntity, customer: Payer): Promise<PageOutcome> {
    if (order.snapToken !== null) return 'ready';
    if (!(await this.leases.takeToken(order.id))) return this.awaitOther(order.id);
    try {
      return await this.ask(order, customer);
    } finally {
      await this.leases.releaseToken(order.id);
    }
  }

  private async awaitOther(id: number): Promise<PageOutcome> {
    const outcome = await polled(async () => {
      const { state, snapToken } = await this.orders.get(id);
      if (state !== 'open') return 'not_open';
      return snapToken === null ? null : 'ready';
    });
    if (outcome === null) throw new AppError('order_busy', { retryAfter: RETRY_AFTER_SECONDS });
    return outcome;
  }

  private async ask(order: OrderEntity, customer: Payer): Promise<PageOutcome> {
    const answer = await this.midtrans.createToken(
      pageRequest({
        ...order,
        terms: termsOf(order),
        customer,
        minutes: minutesBetween(order.createdAt, order.expiresAt as Date),
        finishUrl: `${this.app.url}/payments/${order.orderId}`,
      }),
    );
    switch (answer.kind) {
      case 'token':
        return this.keep(order, answer);
      case 'duplicate':
        return 'used';
      case 'refused':
      case 'unauthorized':
        this.alarms.raise(
          'refused_payment_page',
          order.orderId,
          answer.kind === 'refused' ? answer.reason : answer.kind,
        );
        if (answer.kind === 'refused') await this.fail(order);
        throw new AppError('midtrans_invalid_answer');
      case 'nonsense':
        throw new AppError('midtrans_invalid_answer');
      case 'unavailable':
        throw new AppError('midtrans_unavailable', { retryAfter: RETRY_AFTER_SECONDS });
    }
  }

  /** An order that can never be paid makes room for another, once it is sure that Midtrans has no attempt for it. */
  private async fail({ id, orderId }: OrderEntity): Promise<void> {
    if ((await this.askMidtrans.aboutOrder(orderId)).kind !== 'not_found') return;
    await this.database.run(async (tx) => {
      const order = await this.orders.lock(id, tx);
      if (order.state !== 'open') return;
      const attempts = await this.attempts.ofOrder(id, tx);
      const closed = { closeAs: 'failed', closedAt: this.clock.now(), idempotencyKey: null } as const;
      await this.states.write(order, closed, attempts, tx);
    });
  }

  /** A page that came too late is given to nobody, and closed as far as Midtrans lets us. */
  private async keep({ id }: OrderEntity, { token, redirectUrl }: Token): Promise<PageOutcome> {
    const kept = await this.database.run(async (tx) => {
      const order = await this.orders.lock(id, tx);
      if (order.state !== 'open') return false;
      await this.orders.update(id, { snapToken: token, snapRedirectUrl: redirectUrl }, tx);
      const { orderId, akunId, amount, expiresAt } = order;
      const event = {
        orderRowId: id,
        orderId,
        akunId,
        amount,
        terms: termsOf(order),
        expiresAt: expiresAt as Date,
      };
      await this.outcomes.listener.onOpened(event, tx);
      return true;
    });
    if (kept) this.outcomes.listener.afterCommit(id);
    else await this.midtrans.cancelToken(token);
    return kept ? 'ready' : 'not_open';
  }
}
