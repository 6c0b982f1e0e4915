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
import { RentalPayments } from './application/rental-payments.listener.js';
import { Quote } from './application/quote.service.js';
import { RebuildProjections } from './application/rebuild-projections.service.js';
import { RentalBook } from './application/rental-book.service.js';
import { RenewalLinks } from './application/renewal-links.service.js';
import { ReverseRental } from './application/reverse-rental.service.js';
import { SubscriptionQueries } from './application/subscription-queries.service.js';
import { OrdersController } from './http/orders.controller.js';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { LedgerRepository } from './persistence/ledger.repository.js';
import { ProjectionRepository } from './persistence/projection.repository.js';
import { RentalRepository } from './persistence/rental.repository.js';
import { SubscriptionRepository } from './persistence/subscription.repository.js';

const PERSISTENCE = [SubscriptionRepository, RentalRepository, LedgerRepository, ProjectionRepository];
/** What moves `habis`. */
const WRITERS = [RentalBook, ActivateRental, ReverseRental, ExpireSubscriptions, RebuildProjections];
const FOR_CUSTOMERS = [Quote, Checkout, CustomerOrders, SubscriptionQueries];

@Module({
  imports: [AuthModule, CatalogModule, PaymentModule, WhatsappModule],
  controllers: [SubscriptionsController, OrdersController],
  providers: [...PERSISTENCE, ...WRITERS, ...FOR_CUSTOMERS, Announcements, RentalPayments, RenewalLinks],
  exports: [ExpireSubscriptions, RebuildProjections, RenewalLinks],
})
export class SubscriptionModule {}
