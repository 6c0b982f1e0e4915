import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@teamanubot/contracts';
import { AuditLog, type Actor } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { ProductRepository } from './product.repository.js';

/** Takes a package off the shelf for good, and puts it back. Rentals that run are left alone. */
@Injectable()
export class ArchiveProduct {
  constructor(
    private readonly products: ProductRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `not_found`. One that is archived stays so, and nothing is written. */
  archive(id: number, actor: Actor): Promise<void> {
    return this.database.run(async (tx) => {
      const archivedAt = await this.archivedAt(id, tx);
      if (archivedAt !== null) return;
      const now = this.clock.now();
      await this.products.update(id, { archivedAt: now }, tx);
      await this.note('product.archive', id, { before: archivedAt, after: now }, actor, tx);
    });
  }

  /** As above. `order`: its place; by default behind the others. */
  restore(id: number, actor: Actor, order?: number, within?: Tx): Promise<void> {
    return this.database.run(async (tx) => {
      const archivedAt = await this.archivedAt(id, tx);
      if (archivedAt === null) return;
      const place = order ?? (await this.products.lastPlace(tx));
      await this.products.update(id, { archivedAt: null, order: place }, tx);
      await this.note('product.restore', id, { before: archivedAt, after: null }, actor, tx);
    }, within);
  }

  private async archivedAt(id: number, tx: Tx): Promise<Date | null> {
    const product = await this.products.lock(id, tx);
    if (!product) throw new AppError('not_found');
    return product.archivedAt;
  }

  private async note(
    action: AuditAction,
    id: number,
    { before, after }: { before: Date | null; after: Date | null },
    actor: Actor,
    tx: Tx,
  ): Promise<void> {
    const states = { before: { archived_at: before }, after: { archived_at: after } };
    await this.audit.record(actor, { action, subject: `product:${id}`, ...states }, tx);
  }
}
