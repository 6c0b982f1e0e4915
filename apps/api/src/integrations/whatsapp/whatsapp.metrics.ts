import { Injectable, Logger } from '@nestjs/common';
import { templateFaults } from '@teamanubot/phrases';
import { Counter, Gauge, Registry } from 'prom-client';
import { GatewayStates } from './gateway-states.repository.js';
import { MessageCounts } from './message-counts.js';
import { MessageTemplateRepository } from './message-template.repository.js';
import { OutboxFigures } from './outbox-figures.repository.js';

interface Figure {
  labels: Record<string, string>;
  value: number;
}

/** How messages fare, as figures; read when they are asked for, so that any process can show them. */
@Injectable()
export class WhatsappMetrics {
  private readonly logger = new Logger(WhatsappMetrics.name);

  constructor(
    private readonly registry: Registry,
    gateways: GatewayStates,
    outbox: OutboxFigures,
    counts: MessageCounts,
    templates: MessageTemplateRepository,
  ) {
    this.gauge('whatsapp_gateway_open', 'Whether a gateway is away: 1 while its circuit breaker is open', [
      'gateway',
    ])(async () =>
      (await gateways.list()).map(({ name, state }) => figure({ gateway: name }, Number(state === 'open'))),
    );
    this.gauge('whatsapp_outbox_waiting', 'Messages that wait to be sent', ['kind'])(async () =>
      (await outbox.waiting()).map(({ kind, count }) => figure({ kind }, count)),
    );
    this.gauge('whatsapp_outbox_oldest_seconds', 'For how long the oldest waiting message has been due', [
      'kind',
    ])(async () =>
      (await outbox.waiting()).map(({ kind, oldestSeconds }) => figure({ kind }, oldestSeconds)),
    );
    this.gauge(
      'whatsapp_templates_broken',
      'Stored wordings that cannot be used',
      [],
    )(async () => {
      const broken = (await templates.all()).filter(
        ({ kind, text }) => templateFaults(kind, text).length > 0,
      );
      return [figure({}, broken.length)];
    });
    this.counter(() => counts.list());
  }

  private gauge(name: string, help: string, labelNames: string[]) {
    return (read: () => Promise<Figure[]>): void => {
      const gauge = new Gauge({
        name,
        help,
        labelNames,
        registers: [this.registry],
        collect: async () => {
          const figures = await read().catch((error: unknown) => this.away(error));
          gauge.reset();
          for (const { labels, value } of figures) gauge.set(labels, value);
        },
      });
    };
  }

  private counter(read: () => ReturnType<MessageCounts['list']>): void {
    const counter = new Counter({
      name: 'whatsapp_messages_total',
      help: 'Messages by kind and how they ended: sent, failed or dropped',
      labelNames: ['kind', 'outcome'],
      registers: [this.registry],
      collect: async () => {
        const counts = await read();
        counter.reset();
        for (const { kind, outcome, count } of counts) counter.inc({ kind, outcome }, count);
      },
    });
  }

  /** The other figures are worth having without these. */
  private away(error: unknown): Figure[] {
    this.logger.warn({ err: error }, 'no figures about messages to show');
    return [];
  }
}

function figure(labels: Figure['labels'], value: number): Figure {
  return { labels, value };
}
