import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { RemindRenters } from '../application/remind-renters.service.js';

/** Less than a minute: what ends is marked at the same moment, and what that sweep has locked is left for the next time. */
const PAUSE_MS = 10_000;

/** Again and again, in batches until nothing is left. */
@Injectable()
export class ReminderSweeper extends Sweeper {
  protected readonly pause = PAUSE_MS;

  constructor(private readonly remindRenters: RemindRenters) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.remindRenters.execute();
  }
}
