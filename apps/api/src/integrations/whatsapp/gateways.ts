import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import {
  admits,
  afterAnswer,
  afterEntry,
  afterLeaving,
  afterSilence,
  type Breaker,
  CLOSED,
} from './domain/breaker.js';
import { GatewayStates, type KnownState } from './gateway-states.repository.js';
import { GatewayError, WhatsappGateway } from './whatsapp-gateway.js';
import { type GatewayName, WhatsappConfig } from './whatsapp.config.js';

/** One gateway, and whether it is known to be away: each worker process finds that out by itself. */
class Line {
  private breaker: Breaker = CLOSED;
  private told: KnownState | undefined;

  constructor(
    private readonly gateway: WhatsappGateway,
    private readonly clock: Clock,
    private readonly tell: (state: KnownState) => void,
  ) {}

  get isUp(): boolean {
    return this.breaker.state === 'closed';
  }

  admits(): boolean {
    return admits(this.breaker, this.clock.now());
  }

  /** Answers whether this is a probe, after which nothing may follow until it has ended. */
  enter(): boolean {
    this.breaker = afterEntry(this.breaker);
    return this.breaker.state === 'probing';
  }

  leave(): void {
    this.breaker = afterLeaving(this.breaker);
  }

  async send(number: string, text: string): Promise<void> {
    try {
      await this.gateway.send(number, text);
      this.become(afterAnswer());
    } catch (error) {
      const silent = error instanceof GatewayError && error.silent;
      this.become(silent ? afterSilence(this.breaker, this.clock.now()) : afterAnswer());
      throw error;
    }
  }

  private become(next: Breaker): void {
    this.breaker = next;
    if (next.state === 'closed' && next.failures > 0) return;
    const state = next.state === 'closed' ? 'closed' : 'open';
    if (state === this.told) return;
    this.told = state;
    this.tell(state);
  }
}

/** The way to a gateway for some messages, opened before they are claimed and ended after they are dealt with. */
export class Passage {
  constructor(
    private readonly line: Line,
    private readonly others: readonly Line[],
    /** So many messages may be claimed for it. */
    readonly room: number,
    private readonly isProbe: boolean,
    private readonly noted: () => Promise<void>,
  ) {}

  /**
   * Hands over one message, by the next gateway if this one is known to be away now. Throws `GatewayError`, with `away`
   * when no gateway is there for it.
   */
  send(number: string, text: string): Promise<void> {
    return this.sendBy(this.line, number, text);
  }

  /** Ends once what it found out about gateways is known to who watches them. */
  async end(): Promise<void> {
    if (this.isProbe) this.line.leave();
    await this.noted();
  }

  private async sendBy(line: Line, number: string, text: string): Promise<void> {
    try {
      await line.send(number, text);
    } catch (error) {
      if (!(error instanceof GatewayError) || line.isUp) throw error;
      const other = this.others.find(({ isUp }) => isUp);
      if (!other) throw new GatewayError(error.reason, { away: true });
      await this.sendBy(other, number, text);
    }
  }
}

/** The gateways in order of preference, each behind a circuit breaker. */
@Injectable()
export class Gateways implements OnApplicationBootstrap {
  private readonly logger = new Logger(Gateways.name);
  private readonly names: GatewayName[];
  private readonly lines: Line[];
  /** One note after the other: what was found last is what is known. */
  private noted = Promise.resolve();

  constructor(
    config: WhatsappConfig,
    clock: Clock,
    private readonly states: GatewayStates,
  ) {
    this.names = config.gateways.map(({ name }) => name);
    this.lines = config.gateways.map(
      (address) =>
        new Line(new WhatsappGateway(address), clock, (state) => {
          this.noted = this.noted.then(() => this.note(address.name, state));
        }),
    );
  }

  /** Nobody watches a gateway that is not used any more. */
  async onApplicationBootstrap(): Promise<void> {
    await this.states.keepOnly(this.names);
  }

  /**
   * A way for up to so many messages: by the first gateway that works, or by one that was away long enough, which one
   * message probes. Undefined while all are away.
   */
  open(limit: number): Passage | undefined {
    const line = this.lines.find((each) => each.admits());
    if (!line) return undefined;
    const isProbe = line.enter();
    const others = this.lines.filter((each) => each !== line);
    return new Passage(line, others, isProbe ? 1 : limit, isProbe, () => this.noted);
  }

  private async note(gateway: GatewayName, state: KnownState): Promise<void> {
    if (state === 'open') this.logger.error({ gateway }, 'a gateway is away');
    else this.logger.log({ gateway }, 'a gateway works');
    await this.states.note(gateway, state).catch((error: unknown) => {
      this.logger.warn({ err: error, gateway }, 'nobody is told how a gateway is');
    });
  }
}
