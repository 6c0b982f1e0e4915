import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import { ProductEntity } from './product.entity.js';

/** What operators say of a package. */
export type ProductFacts = Pick<
  ProductEntity,
  'name' | 'description' | 'price' | 'order' | 'botType' | 'durationCount' | 'durationUnit' | 'isActive'
>;

const LOCKED = { mode: 'pessimistic_write' } as const;

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

  /** Locks the row until the transaction ends; null when there is none. */
  lock(id: number, tx: Tx): Promise<ProductEntity | null> {
    return this.products(tx).findOne({ where: { id }, lock: LOCKED });
  }

  /** What is not archived, in its order, locked until the transaction ends. */
  lockOrdered(tx: Tx): Promise<ProductEntity[]> {
    return this.products(tx).find({
      where: { archivedAt: IsNull() },
      order: { order: 'ASC', id: 'ASC' },
      lock: LOCKED,
    });
  }

  /** Answers the id. */
  async add(product: ProductFacts, tx: Tx): Promise<number> {
    const { identifiers } = await this.products(tx).insert({ ...product });
    return Number(identifiers[0]?.id);
  }

  async update(
    id: number,
    change: Partial<ProductFacts & Pick<ProductEntity, 'archivedAt'>>,
    tx: Tx,
  ): Promise<void> {
    await this.products(tx).update({ id }, change);
  }

  /** The place after all others. */
  async lastPlace(tx: Tx): Promise<number> {
    const last = await this.products(tx).maximum('order');
    return (last ?? 0) + 1;
  }

  /** Gives the products their places, from 1; those that have theirs are not touched. */
  async arrange(ids: readonly number[], tx: Tx): Promise<void> {
    await tx.query('UPDATE products SET `order` = FIELD(id, ?) WHERE id IN (?) AND `order` <> FIELD(id, ?)', [
      ids,
      ids,
      ids,
    ]);
  }

  /** Whether anybody ever ordered or had it. */
  async wasSold(id: number, tx: Tx): Promise<boolean> {
    const rows: { sold: string }[] = await tx.query(
      `SELECT EXISTS (SELECT 1 FROM payment_transactions WHERE product_id = ?)
           OR EXISTS (SELECT 1 FROM statuses WHERE product_id = ?)
           OR EXISTS (SELECT 1 FROM data_penyewa_bots WHERE product_id = ?) AS sold`,
      [id, id, id],
    );
    return Number(rows[0]?.sold) === 1;
  }

  async remove(id: number, tx: Tx): Promise<void> {
    await this.products(tx).delete({ id });
  }

  private products(tx?: Tx) {
    return this.database.on(tx).getRepository(ProductEntity);
  }
}
