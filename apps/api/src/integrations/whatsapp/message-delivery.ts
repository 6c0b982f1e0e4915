import { Injectable, Logger } from '@nestjs/common';
import { WHATSAPP_TEMPLATES } from '@teamanubot/phrases';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { isSettled } from './domain/message-states.js';
import { afterFailure, type Failure, type Outcome, refusal } from './domain/outcome.js';
import { resentId } from './domain/resending.js';
import { Gateways, type Passage } from './gateways.js';
import { MessageCounts } from './message-counts.js';
import { MessagePreparers, type Preparation, type UnpreparedMessage } from './message-preparers.js';
import { SecretVariables } from './secret-variables.js';
import { SendingRate } from './sending-rate.repository.js';
import { GatewayError } from './whatsapp-gateway.js';
import type { WhatsappMessageEntity } from './whatsapp-message.entity.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';
import { Wordings } from './wordings.js';

/** Longer than both gateways together may take, so that a lapsed lease means a dead sender. */
const LEASE_SECONDS = 60;

/** Sends what is due: claim, call the gateway with no transaction open, settle. At least once, should we die between. */
@Injectable()
export class MessageDelivery {
  private readonly logger = new Logger(MessageDelivery.name);

  constructor(
    private readonly messages: WhatsappMessageRepository,
    private readonly rate: SendingRate,
    private readonly gateways: Gateways,
    private readonly secrets: SecretVariables,
    private readonly preparers: MessagePreparers,
    private readonly wordings: Wordings,
    private readonly counts: MessageCounts,
    private readonly clock: Clock,
  ) {}

  /**
   * Deals with the most urgent due messages, OTPs first, side by side; answers how many there were. Takes none while
   * every gateway is away, one to probe a gateway that may be back, and never more than the rate of sending allows.
   */
  async deliverDue(limit: number): Promise<number> {
    const passage = this.gateways.open(limit);
    if (!passage) return 0;
    try {
      const messages = await this.messages.claimDue(passage.room, LEASE_SECONDS, this.rate);
      await Promise.all(messages.map((message) => this.deliver(message, passage)));
      return messages.length;
    } finally {
      await passage.end();
    }
  }

  /** Ends what waited for so long that it is of no use any more, whether or not a gateway is there. */
  async dropLapsed(limit: number): Promise<number> {
    const lapsed = await this.messages.dropLapsed(limit);
    await Promise.all(lapsed.map(({ template }) => this.counts.add(template, 'dropped')));
    return lapsed.length;
  }

  private async deliver(message: WhatsappMessageEntity, passage: Passage): Promise<void> {
    const outcome = refusal(message, this.clock.now()) ?? (await this.attempt(message, passage));
    const settled = await this.messages.settle(message, outcome);
    if (settled && isSettled(outcome.state)) await this.conclude(message, outcome);
    this.report(message, outcome);
  }

  private async conclude({ id, template }: WhatsappMessageEntity, { state }: Outcome): Promise<void> {
    await Promise.all([this.secrets.forget(id), this.counts.add(template, state)]);
  }

  private async attempt(message: WhatsappMessageEntity, passage: Passage): Promise<Outcome> {
    try {
      const prepared =
        (await this.preparers.prepare(await this.unprepared(message))) ?? (await this.secretsOf(message));
      if ('drop' in prepared) return { state: 'dropped', reason: prepared.drop };
      const values = { ...message.variables, ...prepared.values };
      const text = await this.wordings.write(message.template, message.language, values);
      await passage.send(message.number, text);
      return { state: 'sent' };
    } catch (error) {
      return afterFailure(this.toFailure(error, message), message, Math.random());
    }
  }

  /** What goes again says what it is about by the first of its line. */
  private async unprepared(message: WhatsappMessageEntity): Promise<UnpreparedMessage> {
    const { id, template, akunId, number } = message;
    let { dedupeKey } = message;
    for (let first = resentId(dedupeKey); first !== null; first = resentId(dedupeKey)) {
      const before = await this.messages.find(first);
      if (!before) break;
      dedupeKey = before.dedupeKey;
    }
    return { id, template, akunId, number, dedupeKey, resent: resentId(message.dedupeKey) !== null };
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
