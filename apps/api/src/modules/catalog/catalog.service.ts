import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { fieldError } from '../../platform/errors/app-error.js';
import type { ProductEntity } from './product.entity.js';
import { ProductRepository } from './product.repository.js';

/** Products for the other modules. */
@Injectable()
export class Catalog {
  constructor(private readonly products: ProductRepository) {}

  /** The product as it is sold now. Throws `validation_failed` on `product_id` when it is not. */
  async forSale(productId: number): Promise<ProductEntity> {
    const product = await this.products.find(productId);
    if (!product?.isForSale) throw fieldError('product_id', 'product_unavailable');
    return product;
  }

  /** Products by id, also those that are no longer sold. */
  async byId(ids: number[], tx?: Tx): Promise<Map<number, ProductEntity>> {
    const products = await this.products.findMany([...new Set(ids)], tx);
    return new Map(products.map((product) => [product.id, product]));
  }
}
