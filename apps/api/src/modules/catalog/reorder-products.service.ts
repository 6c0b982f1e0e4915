import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError, fieldError } from '../../platform/errors/app-error.js';
import { ProductRepository } from './product.repository.js';

/** Ids of all packages that are not archived. */
export interface NewOrder {
  ids: number[];
  /** Their order as the operator saw it. */
  seen: number[];
}

/** Puts the packages into another order, all at once. */
@Injectable()
export class ReorderProducts {
  constructor(
    private readonly products: ProductRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /**
   * The same again changes nothing. Throws `conflict`, with the order as it is now, when it is not the one that was
   * seen; `validation_failed` on `ids` when they are not those that were seen.
   */
  execute(wanted: NewOrder, actor: Actor): Promise<void> {
    return this.database.run((tx) => this.arrange(wanted, actor, tx));
  }

  private async arrange({ ids, seen }: NewOrder, actor: Actor, tx: Tx): Promise<void> {
    const now = (await this.products.lockOrdered(tx)).map(({ id }) => id);
    if (isSame(now, ids)) return;
    if (!isSame(now, seen)) throw new AppError('conflict', { data: { data: { ids: now } } });
    if (!isSame(sorted(now), sorted(ids))) throw fieldError('ids', 'whole_order');
    await this.products.arrange(ids, tx);
    const states = { before: { ids: now }, after: { ids } };
    await this.audit.record(actor, { action: 'product.reorder', subject: 'products', ...states }, tx);
  }
}

const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);

function isSame(these: readonly number[], those: readonly number[]): boolean {
  return these.length === those.length && these.every((id, place) => id === those[place]);
}
