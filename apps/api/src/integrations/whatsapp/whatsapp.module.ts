import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { MessagePreparers } from './message-preparers.js';
import { SecretVariables } from './secret-variables.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';
import { WHATSAPP_QUEUE, WhatsappOutbox } from './whatsapp-outbox.js';

@Module({
  imports: [BullModule.registerQueue({ name: WHATSAPP_QUEUE })],
  providers: [WhatsappMessageRepository, SecretVariables, MessagePreparers, WhatsappOutbox],
  exports: [WhatsappMessageRepository, SecretVariables, MessagePreparers, WhatsappOutbox],
})
export class WhatsappModule {}
