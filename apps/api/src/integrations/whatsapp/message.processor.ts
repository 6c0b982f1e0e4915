import { Process, Processor } from '@nestjs/bull';
import { MessageDelivery } from './message-delivery.js';
import { WHATSAPP_QUEUE } from './whatsapp-outbox.js';

/** A bell says that a message waits; which one goes next, the table decides, so that OTPs overtake. */
@Processor(WHATSAPP_QUEUE)
export class MessageProcessor {
  constructor(private readonly delivery: MessageDelivery) {}

  @Process({ concurrency: 10 })
  async ring(): Promise<void> {
    await this.delivery.deliverDue(1);
  }
}
