import { Module } from '@nestjs/common';
import { WhatsappModule } from '../../integrations/whatsapp/whatsapp.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PaymentModule } from '../payment/payment.module.js';
import { ActivateRental } from './application/activate-rental.service.js';
import { Announcements } from './application/announcements.service.js';
import { Checkout } from './application/checkout.service.js';
import { CustomerOrders } from './application/customer-orders.service.js';
import { ExpireSubscriptions } from './application/expire-subscriptions.service.js';
import { IssueInvoice } from './application/issue-invoice.service.js';
import { IssueMissingInvoices } from './application/issue-missing-invoices.service.js';
import { PaymentHistory } from './application/payment-history.service.js';
import { RentalPayments } from './application/rental-payments.listener.js';
import { Quote } from './application/quote.service.js';
import { RebuildProjections } from './application/rebuild-projections.service.js';
import { RentalBook } from './application/rental-book.service.js';
import { RenewalLinks } from './application/renewal-links.service.js';
import { Renewals } from './application/renewals.service.js';
import { ReverseRental } from './application/reverse-rental.service.js';
import { SubscriptionHistory } from './application/subscription-history.service.js';
import { SubscriptionQueries } from './application/subscription-queries.service.js';
import { OrdersController } from './http/orders.controller.js';
import { RenewalsController } from './http/renewals.controller.js';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { TransactionsController } from './http/transactions.controller.js';
import { InvoiceRepository } from './persistence/invoice.repository.js';
import { LedgerRepository } from './persistence/ledger.repository.js';
import { ProjectionRepository } from './persistence/projection.repository.js';
import { RentalRepository } from './persistence/rental.repository.js';
import { SubscriptionRepository } from './persistence/subscription.repository.js';

const PERSISTENCE = [
  SubscriptionRepository,
  RentalRepository,
  LedgerRepository,
  ProjectionRepository,
  InvoiceRepository,
];
/** What moves `habis`. */
const WRITERS = [RentalBook, ActivateRental, ReverseRental, ExpireSubscriptions, RebuildProjections];
const INVOICES = [IssueInvoice, IssueMissingInvoices];
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

@Module({
  imports: [AuthModule, CatalogModule, PaymentModule, WhatsappModule],
  controllers: [SubscriptionsController, TransactionsController, OrdersController, RenewalsController],
  providers: [...PERSISTENCE, ...WRITERS, ...INVOICES, ...FOR_CUSTOMERS, Announcements, RentalPayments],
  exports: [ExpireSubscriptions, RebuildProjections, IssueMissingInvoices, RenewalLinks],
})
export class SubscriptionModule {}
