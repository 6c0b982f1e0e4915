import { Module } from '@nestjs/common';
import { PaymentModule } from './payment.module.js';
import { ComparisonSweeper } from './queue/comparison.sweeper.js';
import { NotificationProcessor } from './queue/notification.processor.js';
import { NotificationSweeper } from './queue/notification.sweeper.js';
import { ReconcilerSweeper } from './queue/reconciler.sweeper.js';
import { RefundSweeper } from './queue/refund.sweeper.js';

@Module({
  imports: [PaymentModule],
  providers: [
    NotificationProcessor,
    NotificationSweeper,
    ReconcilerSweeper,
    RefundSweeper,
    ComparisonSweeper,
  ],
})
export class PaymentWorkerModule {}
