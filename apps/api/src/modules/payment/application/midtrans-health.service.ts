import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { afterSilence, allowance, WELL, type Circuit } from '../domain/circuit.js';

/**
 * Whether Midtrans is well, as this process sees it. Whoever asks on our own account asks here first how much; customers
 * who wait for an answer are always asked for.
 */
@Injectable()
export class MidtransHealth {
  private readonly logger = new Logger(MidtransHealth.name);
  private circuit: Circuit = WELL;

  constructor(private readonly clock: Clock) {}

  /** How many orders may be asked about side by side, of so many. */
  allowance(wanted: number): number {
    return allowance(this.circuit, wanted, this.clock.now());
  }

  answered(): void {
    if (this.circuit.restsUntil) this.logger.log('Midtrans answers again');
    this.circuit = WELL;
  }

  silent(why: string): void {
    const before = this.circuit;
    this.circuit = afterSilence(before, this.clock.now());
    if (this.circuit.restsUntil && !before.restsUntil) {
      this.logger.warn({ why }, 'Midtrans does not answer; only probing it from now on');
    }
  }
}
