import { ProductEntity } from '../../src/modules/catalog/product.entity.js';
import type { Database } from '../../src/platform/database/database.js';

/** A self-bot for a month at Rp50.000, for sale; any part of it may differ. */
export function aProduct(database: Database, changes: Partial<ProductEntity> = {}): Promise<ProductEntity> {
  const products = database.on().getRepository(ProductEntity);
  return products.save(
    products.create({
      name: 'Self-bot Bulanan',
      description: 'Bot di akun LINE kamu sendiri.',
      price: 50_000,
      order: 0,
      botType: 'selfbot',
      durationCount: 1,
      durationUnit: 'month',
      isActive: true,
      archivedAt: null,
      ...changes,
    }),
  );
}
