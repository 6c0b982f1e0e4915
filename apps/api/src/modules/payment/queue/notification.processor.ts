import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { ProcessNotifications } from '../application/process-notifications.service.js';
import { NOTIFICATION_QUEUE } from '../application/receive-notification.service.js';

/** A bell says that a notification came in. */
@Processor(NOTIFICATION_QUEUE)
export class NotificationProcessor {
  constructor(private readonly processNotifications: ProcessNotifications) {}

  @Process({ concurrency: 16 })
  async ring({ data: { id } }: Job<{ id: number }>): Promise<void> {
    await this.processNotifications.executeFor(id);
  }
}
