import { setTimeout } from 'node:timers/promises';
import { Inject, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';

/**
 * Does what is due and not done, again and again. The database is the schedule: a sweep claims rows with a lease,
 * so that every replica may run it at once, and it needs no Redis. When time jumps it sweeps at once.
 */
export abstract class Sweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  protected readonly logger = new Logger(this.constructor.name);
  /** Injected as a property, so that sweepers need not pass it on. */
  @Inject(Clock) private readonly time?: Clock;
  /** Aborted when time has jumped since the last rest. */
  private jumped = new AbortController();
  private forgetJumps: (() => void) | undefined;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  /** Pause after a sweep that found nothing, in milliseconds. */
  protected abstract readonly pause: number;

  /** Does one batch; answers how many rows it dealt with. */
  protected abstract sweep(): Promise<number>;

  onApplicationBootstrap(): void {
    this.forgetJumps = this.time?.onJump(() => this.jumped.abort());
    this.running = this.loop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.forgetJumps?.();
    this.stopping.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const done = await this.sweepSafely();
      if (done === 0) await this.rest();
    }
  }

  private async sweepSafely(): Promise<number> {
    try {
      return await this.sweep();
    } catch (error) {
      this.logger.error({ err: error }, 'sweep failed');
      return 0;
    }
  }

  /** Up to a tenth longer than `pause`, so that replicas spread out; over at once when it is time to stop, or has jumped. */
  private async rest(): Promise<void> {
    const signal = AbortSignal.any([this.stopping.signal, this.jumped.signal]);
    await setTimeout(this.pause * (1 + Math.random() / 10), undefined, { signal }).catch(() => undefined);
    this.jumped = new AbortController();
  }
}
