import { Injectable } from '@nestjs/common';
import { Sweeper } from '../queue/sweeper.js';
import { Invariants } from './invariants.js';

/** How often each rule is checked. */
const EVERY_SECONDS = 60;

/** Checks what is due, rule by rule; other replicas get other rules. */
@Injectable()
export class InvariantSweeper extends Sweeper {
  protected readonly pause = 5_000;
  private prepared: Promise<void> | undefined;

  constructor(private readonly invariants: Invariants) {
    super();
  }

  protected async sweep(): Promise<number> {
    await this.prepare();
    const checked = await this.invariants.checkDue(EVERY_SECONDS);
    if (!checked) return 0;
    const { finding, isNews } = checked;
    if (isNews) this.logger.error({ ...finding }, 'a rule that must always hold is broken');
    return 1;
  }

  private async prepare(): Promise<void> {
    this.prepared ??= this.invariants.prepare();
    await this.prepared.catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
  }
}
