import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { ExpireSubscriptions } from '../application/expire-subscriptions.service.js';

const MINUTE_MS = 60_000;

/** Each minute, in batches until nothing is left. */
@Injectable()
export class ExpirySweeper extends Sweeper {
  protected readonly pause = MINUTE_MS;

  constructor(private readonly expireSubscriptions: ExpireSubscriptions) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.expireSubscriptions.execute();
  }
}
