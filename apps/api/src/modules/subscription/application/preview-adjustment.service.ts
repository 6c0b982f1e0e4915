import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { rentalStateAt, type SubscriptionState } from '../domain/states.js';
import { RentalRepository } from '../persistence/rental.repository.js';
import { SubscriptionRepository } from '../persistence/subscription.repository.js';
import { endOf } from './manual-change.js';

export interface AdjustmentPreview {
  before: Date;
  after: Date;
  seconds: number;
  /** How the rental would stand then. */
  status: SubscriptionState;
}

/** What moving the end of a rental would come to. Changes nothing. */
@Injectable()
export class PreviewAdjustment {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly rentals: RentalRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`, `validation_failed` on `habis`. */
  async execute(rentalId: number, wanted: Date): Promise<AdjustmentPreview> {
    const rental = await this.rentals.find(rentalId);
    if (!rental) throw new AppError('not_found');
    const subscription = await this.subscriptions.get(rental.statusId);
    const now = this.clock.now();
    const { habis: after, seconds } = endOf(rental, wanted, now);
    const status = rentalStateAt(after, subscription?.status === 'inactive', now);
    return { before: rental.habis, after, seconds, status };
  }
}
