import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { PreparedAnswer } from '../../platform/http/prepared-answer.js';
import { ProductDto } from './product.dto.js';
import { ProductRepository } from './product.repository.js';
import { Remembered } from '../../platform/cache/remembered.js';

export const LISTED = 'Products retrieved successfully.';
export const SHOWN = 'Product retrieved successfully.';

/** How long a change in the console may take to show; checkout reads the table itself. */
const FRESH_MS = 2_000;

interface Display {
  list: PreparedAnswer;
  each: Map<string, PreparedAnswer>;
}

/** What the catalogue shows, prepared for sending: a visitor costs no query and no serialisation. */
@Injectable()
export class Shelf {
  private readonly display = new Remembered(() => this.arrange(), FRESH_MS);

  constructor(private readonly products: ProductRepository) {}

  async list(): Promise<PreparedAnswer> {
    return (await this.display.get()).list;
  }

  /** Throws `not_found` when no such product is for sale. */
  async show(id: string): Promise<PreparedAnswer> {
    const answer = (await this.display.get()).each.get(id);
    if (!answer) throw new AppError('not_found');
    return answer;
  }

  private async arrange(): Promise<Display> {
    const products = (await this.products.listForSale()).map((product) => ProductDto.of(product));
    return {
      list: new PreparedAnswer(products, LISTED),
      each: new Map(products.map((product) => [String(product.id), new PreparedAnswer(product, SHOWN)])),
    };
  }
}
