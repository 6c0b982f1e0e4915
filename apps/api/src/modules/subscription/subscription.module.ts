import { Module } from '@nestjs/common';
import { WhatsappModule } from '../../integrations/whatsapp/whatsapp.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PaymentModule } from '../payment/payment.module.js';
import { ActivateRental } from './application/activate-rental.service.js';
import { AdjustRental } from './application/adjust-rental.service.js';
import { ApplyCompensation } from './application/apply-compensation.service.js';
import { Announcements } from './application/announcements.service.js';
import { Checkout } from './application/checkout.service.js';
import { CustomerOrders } from './application/customer-orders.service.js';
import { DeleteSubscription } from './application/delete-subscription.service.js';
import { ExpireSubscriptions } from './application/expire-subscriptions.service.js';
import { InvoiceIssuer } from './application/invoice-issuer.service.js';
import { IssueInvoice } from './application/issue-invoice.service.js';
import { IssueMissingInvoices } from './application/issue-missing-invoices.service.js';
import { OpenSubscription } from './application/open-subscription.service.js';
import { PaymentHistory } from './application/payment-history.service.js';
import { GrantRental } from './application/grant-rental.service.js';
import { PreviewAdjustment } from './application/preview-adjustment.service.js';
import { PreviewCompensation } from './application/preview-compensation.service.js';
import { RentalPayments } from './application/rental-payments.listener.js';
import { PrepareReminder } from './application/prepare-reminder.service.js';
import { WakeMessages } from './application/wake-messages.service.js';
import { PreviewReversal } from './application/preview-reversal.service.js';
import { Quote } from './application/quote.service.js';
import { RebuildProjections } from './application/rebuild-projections.service.js';
import { RentalBook } from './application/rental-book.service.js';
import { ReminderLog } from './application/reminder-log.service.js';
import { RemindRenters } from './application/remind-renters.service.js';
import { RenewalLinks } from './application/renewal-links.service.js';
import { Renewals } from './application/renewals.service.js';
import { ReverseRental } from './application/reverse-rental.service.js';
import { SubscriptionHistory } from './application/subscription-history.service.js';
import { RunCompensations } from './application/run-compensations.service.js';
import { SubscriptionQueries } from './application/subscription-queries.service.js';
import { SuspendSubscription } from './application/suspend-subscription.service.js';
import { UndoCompensation } from './application/undo-compensation.service.js';
import { OrdersController } from './http/orders.controller.js';
import { RenewalsController } from './http/renewals.controller.js';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { TransactionsController } from './http/transactions.controller.js';
import { InvoiceRepository } from './persistence/invoice.repository.js';
import { CompensationRepository } from './persistence/compensation.repository.js';
import { LedgerRepository } from './persistence/ledger.repository.js';
import { ProjectionRepository } from './persistence/projection.repository.js';
import { ReminderRepository } from './persistence/reminder.repository.js';
import { RentalRepository } from './persistence/rental.repository.js';
import { SubscriptionRepository } from './persistence/subscription.repository.js';

const PERSISTENCE = [
  SubscriptionRepository,
  RentalRepository,
  LedgerRepository,
  ProjectionRepository,
  InvoiceRepository,
  CompensationRepository,
  ReminderRepository,
];
/** What moves `habis`. */
const WRITERS = [
  RentalBook,
  ActivateRental,
  ReverseRental,
  ExpireSubscriptions,
  RebuildProjections,
  RunCompensations,
];
const INVOICES = [InvoiceIssuer, IssueInvoice, IssueMissingInvoices];
/** What tells renters that a rental ends. */
const REMINDERS = [ReminderLog, RemindRenters, PrepareReminder];
/** What operators may do to rentals; each says who does it, and why. */
const FOR_OPERATORS = [
  AdjustRental,
  PreviewAdjustment,
  GrantRental,
  SuspendSubscription,
  OpenSubscription,
  DeleteSubscription,
  PreviewCompensation,
  ApplyCompensation,
  UndoCompensation,
  PreviewReversal,
  WakeMessages,
];
const FOR_CUSTOMERS = [
  Quote,
  Checkout,
  CustomerOrders,
  SubscriptionQueries,
  PaymentHistory,
  SubscriptionHistory,
  RenewalLinks,
  Renewals,
];
const FOR_THE_WORKER = [
  ExpireSubscriptions,
  RebuildProjections,
  RunCompensations,
  IssueMissingInvoices,
  RemindRenters,
];

@Module({
  imports: [AuthModule, CatalogModule, PaymentModule, WhatsappModule],
  controllers: [SubscriptionsController, TransactionsController, OrdersController, RenewalsController],
  providers: [
    ...PERSISTENCE,
    ...WRITERS,
    ...INVOICES,
    ...REMINDERS,
    ...FOR_OPERATORS,
    ...FOR_CUSTOMERS,
    Announcements,
    RentalPayments,
  ],
  exports: [...FOR_THE_WORKER, ...FOR_OPERATORS, RenewalLinks, InvoiceIssuer],
})
export class SubscriptionModule {}
