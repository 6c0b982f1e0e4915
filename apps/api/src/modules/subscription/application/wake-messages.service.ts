import { Injectable } from '@nestjs/common';
import { WhatsappMessageRepository } from '../../../integrations/whatsapp/whatsapp-message.repository.js';
import { WhatsappOutbox } from '../../../integrations/whatsapp/whatsapp-outbox.js';

const MOST = 1_000;

/** Rings for every message whose turn it is, and takes back what a sender that died had claimed. */
@Injectable()
export class WakeMessages {
  constructor(
    private readonly messages: WhatsappMessageRepository,
    private readonly outbox: WhatsappOutbox,
  ) {}

  /** Answers how many there are. */
  async execute(): Promise<number> {
    await this.messages.requeueLapsed();
    const ids = await this.messages.dueIds(MOST);
    this.outbox.wake(ids);
    return ids.length;
  }
}
