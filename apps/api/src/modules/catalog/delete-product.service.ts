import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor, type AuditEntry } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { stateOf } from './product-state.js';
import { ProductRepository } from './product.repository.js';

/** Forgets a package that nobody ever bought. */
@Injectable()
export class DeleteProduct {
  constructor(
    private readonly products: ProductRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /** Throws `not_found`, `product_sold`. */
  execute(id: number, actor: Actor): Promise<void> {
    return this.database.run(async (tx) => {
      const product = await this.products.lock(id, tx);
      if (!product) throw new AppError('not_found');
      if (await this.products.wasSold(id, tx)) throw new AppError('product_sold');
      await this.products.remove(id, tx);
      const entry: AuditEntry = {
        action: 'product.delete',
        subject: `product:${id}`,
        before: stateOf(product),
      };
      await this.audit.record(actor, entry, tx);
    });
  }
}
