import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import {
  DataPenyewaBotsRepository,
  type RentalRow,
  type WantedRentals,
} from './data-penyewa-bots.repository.js';

/** Rentals, past and running, as operators look them up. */
@Injectable()
export class DataPenyewaBots {
  constructor(private readonly repository: DataPenyewaBotsRepository) {}

  list(wanted: WantedRentals, part: Part): Promise<Listed<RentalRow>> {
    return this.repository.list(wanted, part);
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<RentalRow> {
    const rental = await this.repository.find(id);
    if (!rental) throw new AppError('not_found');
    return rental;
  }
}
