import { Module } from '@nestjs/common';
import { PaymentModule } from '../payment/payment.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { DiscoveryModule } from '@nestjs/core';
import { Queues } from '../../platform/queue/queues.js';
import { ActorNames } from './actor-names.js';
import { DashboardController } from './dashboard/dashboard.controller.js';
import { DashboardRepository } from './dashboard/dashboard.repository.js';
import { Dashboard } from './dashboard/dashboard.service.js';
import { ExportsModule } from './exports/exports.module.js';
import { MoneyHealthController } from './money-health/money-health.controller.js';
import { MoneyHealth } from './money-health/money-health.service.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { NotificationsRepository } from './notifications/notifications.repository.js';
import { QueuesController } from './queues/queues.controller.js';
import { AdminQueues } from './queues/queues.service.js';
import { SettingsController } from './settings/settings.controller.js';
import { Settings } from './settings/settings.service.js';
import { TransactionActions } from './transactions/transaction-actions.service.js';
import { TransactionHistoryRepository } from './transactions/transaction-history.repository.js';
import { AdminTransactionsController } from './transactions/transactions.controller.js';
import { TransactionsRepository } from './transactions/transactions.repository.js';
import { Transactions } from './transactions/transactions.service.js';

/** What operators see of money. */
@Module({
  imports: [PaymentModule, SubscriptionModule, ExportsModule, DiscoveryModule],
  controllers: [
    AdminTransactionsController,
    NotificationsController,
    MoneyHealthController,
    QueuesController,
    DashboardController,
    SettingsController,
  ],
  providers: [
    Transactions,
    TransactionActions,
    TransactionsRepository,
    TransactionHistoryRepository,
    NotificationsRepository,
    MoneyHealth,
    Dashboard,
    DashboardRepository,
    AdminQueues,
    Queues,
    Settings,
    ActorNames,
  ],
})
export class SalesModule {}
