import { Module } from '@nestjs/common';
import { MessageDelivery } from './message-delivery.js';
import { MessageProcessor } from './message.processor.js';
import { MessageSweeper } from './message.sweeper.js';
import { WhatsappGateway } from './whatsapp-gateway.js';
import { WhatsappModule } from './whatsapp.module.js';

@Module({
  imports: [WhatsappModule],
  providers: [WhatsappGateway, MessageDelivery, MessageProcessor, MessageSweeper],
})
export class WhatsappWorkerModule {}
