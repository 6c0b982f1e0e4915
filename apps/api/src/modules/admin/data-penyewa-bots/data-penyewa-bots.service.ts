import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { type AdminEntryAnswer, LedgerEntries } from '../ledger-entries.js';
import {
  DataPenyewaBotsRepository,
  type RentalRow,
  type WantedRentals,
} from './data-penyewa-bots.repository.js';

export interface RentalDetail extends RentalRow {
  entries: AdminEntryAnswer[];
  isNewest: boolean;
}

/** Rentals, past and running, as operators look them up. */
@Injectable()
export class DataPenyewaBots {
  constructor(
    private readonly repository: DataPenyewaBotsRepository,
    private readonly ledger: LedgerEntries,
  ) {}

  list(wanted: WantedRentals, part: Part): Promise<Listed<RentalRow>> {
    return this.repository.list(wanted, part);
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<RentalDetail> {
    const rental = await this.repository.find(id);
    if (!rental) throw new AppError('not_found');
    const [entries, isNewest] = await Promise.all([
      this.ledger.ofRental(id),
      this.repository.isNewest(rental),
    ]);
    return { ...rental, entries, isNewest };
  }
}
