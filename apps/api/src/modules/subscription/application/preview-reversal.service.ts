import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { addSeconds } from '../domain/extension.js';
import { paymentSource, secondsToReverse } from '../domain/ledger.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';
import { RentalRepository } from '../persistence/rental.repository.js';

/** What a refund would take back, as the rental stands now. */
export interface ReversalPreview {
  rentalId: number;
  seconds: number;
  habis: Date;
  habisAfter: Date;
  /** The rental would be over. */
  ends: boolean;
}

/** Shows by the rule of {@link ReverseRental} what it would do; changes nothing. */
@Injectable()
export class PreviewReversal {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly rentals: RentalRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Null when the attempt has given no time.
   *
   * @param money what came of the attempt, and all that will have gone back of it; rupiah
   */
  async execute(
    transactionId: string,
    money: { amount: number; returnedCumulative: number },
  ): Promise<ReversalPreview | null> {
    const tx = this.database.on();
    const given = await this.ledger.findBySource(paymentSource(transactionId), tx);
    const rental = given && (await this.rentals.find(given.rentalId));
    if (!rental) return null;
    const secondsTaken = await this.ledger.secondsTakenBack(transactionId, tx);
    const seconds = secondsToReverse({ secondsGiven: given.deltaSeconds, ...money, secondsTaken });
    const habisAfter = addSeconds(rental.habis, -seconds);
    const ends = habisAfter <= this.clock.now();
    return { rentalId: rental.id, seconds, habis: rental.habis, habisAfter, ends };
  }
}
