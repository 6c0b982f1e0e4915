import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { MidtransModule } from '../../integrations/midtrans/midtrans.module.js';
import { ApplyNotification } from './application/apply-notification.service.js';
import { AskMidtrans } from './application/ask-midtrans.service.js';
import { CancelOrder } from './application/cancel-order.service.js';
import { CheckOrder } from './application/check-order.service.js';
import { CloseNotification } from './application/close-notification.service.js';
import { CloseOrder } from './application/close-order.service.js';
import { CompareWithMidtrans } from './application/compare-with-midtrans.service.js';
import { ConfirmPayment } from './application/confirm-payment.service.js';
import { DecideReview } from './application/decide-review.service.js';
import { FinishManualRefund } from './application/finish-manual-refund.service.js';
import { MakeRefund } from './application/make-refund.service.js';
import { MidtransHealth } from './application/midtrans-health.service.js';
import { NotificationInbox } from './application/notification-inbox.service.js';
import { OrderExpiry } from './application/order-expiry.service.js';
import { OrderLease } from './application/order-lease.service.js';
import { OrderQueries } from './application/order-queries.service.js';
import { OrderStates } from './application/order-states.service.js';
import { PaymentAlarms } from './application/payment-alarms.js';
import { PaymentOutcomes } from './application/payment-outcomes.js';
import { PlaceOrder } from './application/place-order.service.js';
import { ProcessNotifications } from './application/process-notifications.service.js';
import { NOTIFICATION_QUEUE, ReceiveNotification } from './application/receive-notification.service.js';
import { ReconcilePayments } from './application/reconcile-payments.service.js';
import { RecheckOrder } from './application/recheck-order.service.js';
import { RefundOptions } from './application/refund-options.service.js';
import { RequestSnapToken } from './application/request-snap-token.service.js';
import { ReviewQueries } from './application/review-queries.service.js';
import { SettleOrder } from './application/settle-order.service.js';
import { StartRefund } from './application/start-refund.service.js';
import { WakePayments } from './application/wake-payments.service.js';
import { WebhookController } from './http/webhook.controller.js';
import { AttemptRepository } from './persistence/attempt.repository.js';
import { ComparisonRepository } from './persistence/comparison.repository.js';
import { CustomerOrderRepository } from './persistence/customer-order.repository.js';
import { NotificationRepository } from './persistence/notification.repository.js';
import { OrderLeaseRepository } from './persistence/order-lease.repository.js';
import { OrderRepository } from './persistence/order.repository.js';
import { RefundRepository } from './persistence/refund.repository.js';
import { ReviewRepository } from './persistence/review.repository.js';

const PERSISTENCE = [
  OrderRepository,
  OrderLeaseRepository,
  CustomerOrderRepository,
  AttemptRepository,
  NotificationRepository,
  RefundRepository,
  ReviewRepository,
  ComparisonRepository,
];

/** What others may do with orders. */
const FOR_CUSTOMERS = [PlaceOrder, ConfirmPayment, CancelOrder, OrderQueries];
const FOR_OPERATORS = [
  ReviewQueries,
  DecideReview,
  StartRefund,
  FinishManualRefund,
  RecheckOrder,
  CloseNotification,
  RefundOptions,
  WakePayments,
];
const FOR_THE_WORKER = [ProcessNotifications, ReconcilePayments, MakeRefund, CompareWithMidtrans];

@Module({
  imports: [BullModule.registerQueue({ name: NOTIFICATION_QUEUE }), MidtransModule],
  controllers: [WebhookController],
  providers: [
    ...PERSISTENCE,
    ...FOR_CUSTOMERS,
    ...FOR_OPERATORS,
    ...FOR_THE_WORKER,
    PaymentOutcomes,
    PaymentAlarms,
    ReceiveNotification,
    NotificationInbox,
    OrderExpiry,
    OrderLease,
    MidtransHealth,
    AskMidtrans,
    OrderStates,
    SettleOrder,
    ApplyNotification,
    CheckOrder,
    CloseOrder,
    RequestSnapToken,
  ],
  exports: [PaymentOutcomes, OrderExpiry, ...FOR_CUSTOMERS, ...FOR_OPERATORS, ...FOR_THE_WORKER],
})
export class PaymentModule {}
