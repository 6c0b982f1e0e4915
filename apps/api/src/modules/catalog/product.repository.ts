import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.js';
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

  findMany(ids: number[]): Promise<ProductEntity[]> {
    return this.products().findBy({ id: In(ids) });
  }

  private products() {
    return this.database.on().getRepository(ProductEntity);
  }
}
