import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Database } from '../../../platform/database/database.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { Told } from '../../../platform/http/envelope.js';
import { ArchiveProduct } from '../../catalog/archive-product.service.js';
import { CreateProduct } from '../../catalog/create-product.service.js';
import { DeleteProduct } from '../../catalog/delete-product.service.js';
import { UpdateProduct } from '../../catalog/update-product.service.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, Once } from '../once/once.service.js';
import { deleted } from '../resource.decorators.js';
import type { EverythingNewProduct, EverythingProductChange } from './products.requests.js';
import { type EverythingProduct, PRODUCTS } from './products.resource.js';

const ARCHIVED = 'Product archived: it has been sold.';

/** What systems change of packages, by what operators change them with. */
@Injectable()
export class ProductWriting {
  constructor(
    private readonly creating: CreateProduct,
    private readonly updating: UpdateProduct,
    private readonly archiving: ArchiveProduct,
    private readonly deleting: DeleteProduct,
    private readonly reading: Reading,
    private readonly once: Once,
    private readonly database: Database,
  ) {}

  /** Throws `validation_failed` on `price`, `duration_count`. */
  async create({ facts }: EverythingNewProduct, attempt: Attempt, actor: Actor): Promise<EverythingProduct> {
    const id = await this.once.make(attempt, actor, (tx) => this.creating.execute(facts, actor, tx));
    return this.reading.find(PRODUCTS, id);
  }

  /** Throws `not_found`, `conflict`, `validation_failed` on `price`, `duration_count`. */
  async update(
    id: number,
    { facts, seen }: EverythingProductChange,
    actor: Actor,
  ): Promise<EverythingProduct> {
    await this.database.run(async (tx) => {
      await this.updating.execute({ id, seen, facts }, actor, tx);
      if (facts.isActive) await this.archiving.restore(id, actor, facts.order, tx);
    });
    return this.reading.find(PRODUCTS, id);
  }

  /** What was sold is archived instead. Throws `not_found`. */
  async remove(id: number, actor: Actor): Promise<Told<EverythingProduct | null>> {
    if (await this.deleteUnsold(id, actor)) return new Told(deleted(PRODUCTS.names), null);
    await this.archiving.archive(id, actor);
    return new Told(ARCHIVED, await this.reading.find(PRODUCTS, id));
  }

  private async deleteUnsold(id: number, actor: Actor): Promise<boolean> {
    try {
      await this.deleting.execute(id, actor);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'product_sold') return false;
      throw error;
    }
  }
}
