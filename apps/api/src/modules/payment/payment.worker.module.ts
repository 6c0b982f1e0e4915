import { Module } from '@nestjs/common';
import { PaymentModule } from './payment.module.js';
import { NotificationProcessor } from './queue/notification.processor.js';
import { NotificationSweeper } from './queue/notification.sweeper.js';
import { ReconcilerSweeper } from './queue/reconciler.sweeper.js';

@Module({
  imports: [PaymentModule],
  providers: [NotificationProcessor, NotificationSweeper, ReconcilerSweeper],
})
export class PaymentWorkerModule {}
