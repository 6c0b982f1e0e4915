import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Listed } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { type ProductRow, ProductsRepository, type WantedProducts } from './products.repository.js';

export interface ProductDetail extends ProductRow {
  /** At most 10,000. */
  runningRentals: number;
}

/** Packages, as operators look them up. */
@Injectable()
export class Products {
  constructor(
    private readonly repository: ProductsRepository,
    private readonly clock: Clock,
  ) {}

  list(wanted: WantedProducts, part: Part): Promise<Listed<ProductRow>> {
    return this.repository.list(wanted, part);
  }

  /** Throws `not_found`. */
  async find(id: number): Promise<ProductDetail> {
    const product = await this.repository.find(id);
    if (!product) throw new AppError('not_found');
    return { ...product, runningRentals: await this.repository.runningRentals(id, this.clock.now()) };
  }
}
