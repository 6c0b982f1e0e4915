import { Module } from '@nestjs/common';
import { PaymentModule } from '../payment/payment.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { AkunsController } from './akuns/akuns.controller.js';
import { AkunsRepository } from './akuns/akuns.repository.js';
import { Akuns } from './akuns/akuns.service.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { NotificationsRepository } from './notifications/notifications.repository.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewRepository } from './overview/overview.repository.js';
import { Overview } from './overview/overview.service.js';
import { TransactionActions } from './transactions/transaction-actions.service.js';
import { TransactionHistoryRepository } from './transactions/transaction-history.repository.js';
import { AdminTransactionsController } from './transactions/transactions.controller.js';
import { TransactionsRepository } from './transactions/transactions.repository.js';
import { Transactions } from './transactions/transactions.service.js';

const TRANSACTIONS = [
  Transactions,
  TransactionActions,
  TransactionsRepository,
  TransactionHistoryRepository,
  NotificationsRepository,
];

/** The console's side of the API, a folder for each of its pages; who may log in to it is decided by auth. */
@Module({
  imports: [PaymentModule, SubscriptionModule],
  controllers: [OverviewController, AkunsController, AdminTransactionsController, NotificationsController],
  providers: [Overview, OverviewRepository, Akuns, AkunsRepository, ...TRANSACTIONS],
})
export class AdminModule {}
