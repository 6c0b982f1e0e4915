import { Module } from '@nestjs/common';
import { PaymentModule } from '../payment/payment.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { NotificationsRepository } from './notifications/notifications.repository.js';
import { TransactionActions } from './transactions/transaction-actions.service.js';
import { TransactionHistoryRepository } from './transactions/transaction-history.repository.js';
import { AdminTransactionsController } from './transactions/transactions.controller.js';
import { TransactionsRepository } from './transactions/transactions.repository.js';
import { Transactions } from './transactions/transactions.service.js';

/** What operators see of money. */
@Module({
  imports: [PaymentModule, SubscriptionModule],
  controllers: [AdminTransactionsController, NotificationsController],
  providers: [
    Transactions,
    TransactionActions,
    TransactionsRepository,
    TransactionHistoryRepository,
    NotificationsRepository,
  ],
})
export class SalesModule {}
