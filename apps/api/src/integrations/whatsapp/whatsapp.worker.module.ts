import { Module } from '@nestjs/common';
import { Gateways } from './gateways.js';
import { MessageDelivery } from './message-delivery.js';
import { MessageProcessor } from './message.processor.js';
import { MessageSweeper } from './message.sweeper.js';
import { WhatsappModule } from './whatsapp.module.js';

@Module({
  imports: [WhatsappModule],
  providers: [Gateways, MessageDelivery, MessageProcessor, MessageSweeper],
})
export class WhatsappWorkerModule {}
