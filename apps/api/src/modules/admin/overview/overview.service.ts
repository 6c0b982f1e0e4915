import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { periodsAround } from './domain/periods.js';
import {
  type Counts,
  type FailedMessageRow,
  type OrderRow,
  OverviewRepository,
  type Revenue,
} from './overview.repository.js';

const NEWEST = 10;
/** More than this is told as a number: the page is for seeing that something is wrong, not for working it off. */
const LISTED = 5;

export interface OverviewView {
  asOf: Date;
  counts: Counts;
  revenue: Revenue;
  inReview: OrderRow[];
  failedMessages: FailedMessageRow[];
  newestOrders: OrderRow[];
}

/** How the business stands at this moment. */
@Injectable()
export class Overview {
  constructor(
    private readonly repository: OverviewRepository,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<OverviewView> {
    const periods = periodsAround(this.clock.now());
    const [counts, revenue, inReview, failedMessages, newestOrders] = await Promise.all([
      this.repository.counts(periods),
      this.repository.revenue(periods),
      this.repository.newestInReview(LISTED),
      this.repository.newestFailedMessages(periods, LISTED),
      this.repository.newestOrders(NEWEST),
    ]);
    return { asOf: periods.now, counts, revenue, inReview, failedMessages, newestOrders };
  }
}
