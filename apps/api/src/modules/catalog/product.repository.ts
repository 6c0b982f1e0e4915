import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import { ProductEntity } from './product.entity.js';

@Injectable()
export class ProductRepository {
  constructor(private readonly database: Database) {}

  /** What the catalogue shows, in the order that operators gave it. */
  listForSale(): Promise<ProductEntity[]> {
    return this.products().find({
      where: { isActive: true, archivedAt: IsNull() },
      order: { order: 'ASC', id: 'ASC' },
    });
  }

  find(id: number): Promise<ProductEntity | null> {
    return this.products().findOneBy({ id });
  }

  findMany(ids: number[], tx?: Tx): Promise<ProductEntity[]> {
    return this.products(tx).findBy({ id: In(ids) });
  }

  private products(tx?: Tx) {
    return this.database.on(tx).getRepository(ProductEntity);
  }
}
