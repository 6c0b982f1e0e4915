import { Injectable, Logger } from '@nestjs/common';
import { renderWhatsapp, WHATSAPP_TEMPLATES } from '@teamanubot/phrases';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { isFinal } from './domain/message-states.js';
import { afterFailure, type Failure, type Outcome, refusal } from './domain/outcome.js';
import { MessagePreparers, type Preparation } from './message-preparers.js';
import { SecretVariables } from './secret-variables.js';
import { GatewayError, WhatsappGateway } from './whatsapp-gateway.js';
import type { WhatsappMessageEntity } from './whatsapp-message.entity.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';

/** Longer than the gateway may take, so that a lapsed lease means a dead sender. */
const LEASE_SECONDS = 60;

/** Sends what is due: claim, call the gateway with no transaction open, settle. At least once, should we die between. */
@Injectable()
export class MessageDelivery {
  private readonly logger = new Logger(MessageDelivery.name);

  constructor(
    private readonly messages: WhatsappMessageRepository,
    private readonly secrets: SecretVariables,
    private readonly preparers: MessagePreparers,
    private readonly gateway: WhatsappGateway,
    private readonly clock: Clock,
  ) {}

  /** Deals with the most urgent due messages, OTPs first, side by side; answers how many there were. */
  async deliverDue(limit: number): Promise<number> {
    const messages = await this.messages.claimDue(limit, LEASE_SECONDS);
    await Promise.all(messages.map((message) => this.deliver(message)));
    return messages.length;
  }

  private async deliver(message: WhatsappMessageEntity): Promise<void> {
    const outcome = refusal(message, this.clock.now()) ?? (await this.attempt(message));
    const settled = await this.messages.settle(message, outcome);
    if (settled && isFinal(outcome.state)) await this.secrets.forget(message.id);
    this.report(message, outcome);
  }

  private async attempt(message: WhatsappMessageEntity): Promise<Outcome> {
    try {
      const prepared = (await this.preparers.prepare(message)) ?? (await this.secretsOf(message));
      if ('drop' in prepared) return { state: 'dropped', reason: prepared.drop };
      const values = { ...message.variables, ...prepared.values };
      const text = renderWhatsapp(message.template, message.language, values);
      await this.gateway.send(message.number, text);
      return { state: 'sent' };
    } catch (error) {
      return afterFailure(this.toFailure(error, message), message.attempts, Math.random());
    }
  }

  private async secretsOf({ id, template }: WhatsappMessageEntity): Promise<Preparation> {
    const values = WHATSAPP_TEMPLATES[template].secrets.length === 0 ? {} : await this.secrets.get(id);
    return values ? { values } : { drop: 'its code has lapsed' };
  }

  private report({ id, template, attempts }: WhatsappMessageEntity, outcome: Outcome): void {
    if (outcome.state === 'sent') return;
    this.logger.warn({ message: id, template, attempts, ...outcome }, 'a message was not sent');
  }

  private toFailure(error: unknown, { id, template }: WhatsappMessageEntity): Failure {
    if (error instanceof GatewayError) return error;
    if (error instanceof AppError) return { reason: 'its code could not be read', permanent: false };
    this.logger.error({ err: error, message: id, template }, 'a message could not be written');
    return { reason: 'could not be written', permanent: true };
  }
}
