import { Module } from '@nestjs/common';
import { CompensationSweeper } from './queue/compensation.sweeper.js';
import { ExpirySweeper } from './queue/expiry.sweeper.js';
import { InvoiceSweeper } from './queue/invoice.sweeper.js';
import { ReminderSweeper } from './queue/reminder.sweeper.js';
import { SubscriptionModule } from './subscription.module.js';

@Module({
  imports: [SubscriptionModule],
  providers: [ExpirySweeper, InvoiceSweeper, CompensationSweeper, ReminderSweeper],
})
export class SubscriptionWorkerModule {}
