import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../platform/queue/sweeper.js';
import { MessageDelivery } from './message-delivery.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';

const SIDE_BY_SIDE = 10;

/** Finds what no bell was heard for: retries that are due, and what a dead sender had claimed. */
@Injectable()
export class MessageSweeper extends Sweeper {
  protected readonly pause = 2_000;

  constructor(
    private readonly messages: WhatsappMessageRepository,
    private readonly delivery: MessageDelivery,
  ) {
    super();
  }

  protected async sweep(): Promise<number> {
    await this.messages.requeueLapsed();
    return this.delivery.deliverDue(SIDE_BY_SIDE);
  }
}
