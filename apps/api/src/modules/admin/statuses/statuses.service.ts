import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { type AdminEntryAnswer, LedgerEntries } from '../ledger-entries.js';
import {
  type RentalOfSubscription,
  StatusesRepository,
  type SubscriptionRow,
  type WantedSubscriptions,
} from './statuses.repository.js';

export interface AdminSubscription extends SubscriptionRow {
  rentals: RentalOfSubscription[];
  entries: AdminEntryAnswer[];
}

/** Subscriptions, as operators look them up. */
@Injectable()
export class Statuses {
  constructor(
    private readonly repository: StatusesRepository,
    private readonly ledger: LedgerEntries,
  ) {}

  list(wanted: WantedSubscriptions, part: Part): Promise<Listed<SubscriptionRow>> {
    return this.repository.list(wanted, part);
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<AdminSubscription> {
    const subscription = await this.repository.find(id);
    if (!subscription) throw new AppError('not_found');
    const [rentals, entries] = await Promise.all([
      this.repository.rentalsOf(id),
      this.ledger.ofSubscription(id),
    ]);
    return { ...subscription, rentals, entries };
  }
}
