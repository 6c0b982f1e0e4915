import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { RemindRenters } from '../application/remind-renters.service.js';

const MINUTE_MS = 60_000;

/** Each minute, in batches until nothing is left. */
@Injectable()
export class ReminderSweeper extends Sweeper {
  protected readonly pause = MINUTE_MS;

  constructor(private readonly remindRenters: RemindRenters) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.remindRenters.execute();
  }
}
