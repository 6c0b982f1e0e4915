import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';

const BATCH = 500;

/**
 * Marks what has run out. Reads compare with the clock anyway; this keeps lists, filters and the internal API true
 * to the minute. The update repeats the condition, so that a renewal that came in between stands.
 */
@Injectable()
export class ExpireSubscriptions {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One batch of each; answers how many rows were marked. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    return (await this.expire(this.subscriptions, now)) + (await this.expire(this.rentals, now));
  }

  private expire(rows: SubscriptionRepository | RentalRepository, now: Date): Promise<number> {
    return this.database.run(async (tx) => rows.expire(await rows.lockLapsed(now, BATCH, tx), now, tx));
  }
}
