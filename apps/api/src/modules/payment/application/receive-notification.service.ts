import { createHash } from 'node:crypto';
import { InjectQueue } from '@nestjs/bull';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import { Counter, Registry } from 'prom-client';
import { isSignedBy } from '../../../integrations/midtrans/domain/signature.js';
import { MidtransConfig } from '../../../integrations/midtrans/midtrans.config.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { wake } from '../../../platform/queue/wake.js';
import { readNotification } from '../domain/notification.js';
import { NotificationRepository, type NewNotification } from '../persistence/notification.repository.js';

export const NOTIFICATION_QUEUE = 'payment-notifications';

const LONGEST_ORDER_ID = 255;

/** Takes in what Midtrans tells: nothing is decided here, it is only made durable before anybody is answered. */
@Injectable()
export class ReceiveNotification {
  private readonly logger = new Logger(ReceiveNotification.name);
  private readonly received: Counter<'outcome'>;

  constructor(
    private readonly config: MidtransConfig,
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
    @InjectQueue(NOTIFICATION_QUEUE) private readonly queue: Queue<{ id: number }>,
    registry: Registry,
  ) {
    this.received = new Counter({
      name: 'midtrans_notifications_total',
      help: 'Notifications that came in, by what became of them at the door',
      labelNames: ['outcome'],
      registers: [registry],
    });
  }

  /** Throws `notification_malformed`, `signature_invalid` (nothing is stored), `database_unavailable` (come again). */
  async execute(raw: Buffer = Buffer.alloc(0)): Promise<void> {
    const notification = readNotification(raw);
    if (!notification) throw this.refused('malformed', new AppError('notification_malformed'));
    const { fields, signature, transactionId } = notification;
    if (!isSignedBy(this.config.signingKeys, fields, signature)) {
      throw this.refused('forged', new AppError('signature_invalid'));
    }
    const id = await this.store({
      rawBody: raw.toString('utf8'),
      dedupeKey: createHash('sha256').update(raw).digest('hex'),
      orderId: fields.order_id.slice(0, LONGEST_ORDER_ID),
      transactionId,
      receivedAt: this.clock.now(),
    });
    this.received.inc({ outcome: id === null ? 'duplicate' : 'stored' });
    if (id !== null) wake(this.queue, id);
  }

  /** Whatever went wrong, it is answered 503: after a 500 Midtrans tries only once more. */
  private async store(notification: NewNotification): Promise<number | null> {
    try {
      return await this.notifications.insertOnce(notification);
    } catch (cause) {
      this.logger.error({ err: cause, orderId: notification.orderId }, 'notification not stored');
      throw this.refused('not_stored', new AppError('database_unavailable', {}, { cause }));
    }
  }

  private refused(outcome: string, error: AppError): AppError {
    this.received.inc({ outcome });
    return error;
  }
}
