import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refuseImpossible, stateOf } from './product-state.js';
import { ProductRepository, type ProductFacts } from './product.repository.js';

/** A new package. */
@Injectable()
export class CreateProduct {
  constructor(
    private readonly products: ProductRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /** `order`: by default after all the others. Answers its id. Throws `validation_failed` on `price`, `duration_count`. */
  async execute(
    { order, ...facts }: Omit<ProductFacts, 'order'> & { order?: number | undefined },
    actor: Actor,
    within?: Tx,
  ): Promise<number> {
    refuseImpossible(facts);
    return this.database.run(async (tx) => {
      const product = { ...facts, order: order ?? (await this.products.lastPlace(tx)) };
      const id = await this.products.add(product, tx);
      const after = stateOf({ ...product, archivedAt: null });
      await this.audit.record(actor, { action: 'product.create', subject: `product:${id}`, after }, tx);
      return id;
    }, within);
  }
}
