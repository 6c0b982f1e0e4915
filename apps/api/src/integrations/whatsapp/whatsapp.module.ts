import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { GatewayStates } from './gateway-states.repository.js';
import { MessageCounts } from './message-counts.js';
import { MessageLog } from './message-log.js';
import { MessageTemplateRepository } from './message-template.repository.js';
import { MessageTemplates } from './message-templates.js';
import { OutboxFigures } from './outbox-figures.repository.js';
import { ResendMessage } from './resend-message.js';
import { MessagePreparers } from './message-preparers.js';
import { SecretVariables } from './secret-variables.js';
import { SendingRate } from './sending-rate.repository.js';
import { TestMessage } from './test-message.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';
import { WHATSAPP_QUEUE, WhatsappOutbox } from './whatsapp-outbox.js';
import { WhatsappMetrics } from './whatsapp.metrics.js';
import { Wordings } from './wordings.js';

/** For modules that send messages or look after them. */
const OFFERED = [WhatsappOutbox, MessageLog, ResendMessage, MessageTemplates, TestMessage, GatewayStates];

/** For the worker that sends. */
const SENDING = [
  WhatsappMessageRepository,
  SecretVariables,
  MessagePreparers,
  SendingRate,
  Wordings,
  MessageCounts,
];

@Module({
  imports: [BullModule.registerQueue({ name: WHATSAPP_QUEUE })],
  providers: [...OFFERED, ...SENDING, MessageTemplateRepository, OutboxFigures, WhatsappMetrics],
  exports: [...OFFERED, ...SENDING],
})
export class WhatsappModule {}
