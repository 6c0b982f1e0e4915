import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor, type AuditEntry } from '../../platform/audit/audit-log.js';
import { differenceOf } from '../../platform/audit/domain/difference.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { hasMoved, type Seen } from '../../platform/database/seen.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refuseImpossible, stateOf } from './product-state.js';
import type { ProductEntity } from './product.entity.js';
import { ProductRepository, type ProductFacts } from './product.repository.js';

export interface ProductChange {
  id: number;
  seen: Seen;
  /** What is absent stays. */
  facts: Partial<ProductFacts>;
}

/** Other words, another price, another length for a package. Orders that were made keep what they were made with. */
@Injectable()
export class UpdateProduct {
  constructor(
    private readonly products: ProductRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /**
   * Throws `not_found`; `conflict`, with the package as it is now, when it changed since it was seen; `validation_failed`
   * on `price`, `duration_count`.
   */
  execute(change: ProductChange, actor: Actor, within?: Tx): Promise<void> {
    return this.database.run((tx) => this.update(change, actor, tx), within);
  }

  private async update({ id, seen, facts }: ProductChange, actor: Actor, tx: Tx): Promise<void> {
    const product = await this.products.lock(id, tx);
    if (!product) throw new AppError('not_found');
    refuseMoved(product, seen);
    const wanted = { ...product, ...facts };
    refuseImpossible(wanted);
    const difference = differenceOf(stateOf(product), stateOf(wanted));
    if (!difference) return;
    await this.products.update(id, facts, tx);
    const entry: AuditEntry = { action: 'product.update', subject: `product:${id}`, ...difference };
    await this.audit.record(actor, entry, tx);
  }
}

function refuseMoved(product: ProductEntity, seen: Seen): void {
  const { updatedAt } = product;
  if (!hasMoved(updatedAt, seen)) return;
  const now = { ...stateOf(product), updated_at: updatedAt?.toISOString() ?? null };
  throw new AppError('conflict', { data: { data: now } });
}
