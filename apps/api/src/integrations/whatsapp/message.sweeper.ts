import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../platform/queue/sweeper.js';
import { MessageDelivery } from './message-delivery.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';

const SIDE_BY_SIDE = 10;
const DROPPED_AT_ONCE = 100;

/** Finds what no bell was heard for: retries that are due, what a dead sender had claimed, and what has lapsed. */
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
    await this.delivery.dropLapsed(DROPPED_AT_ONCE);
    return this.delivery.deliverDue(SIDE_BY_SIDE);
  }
}
