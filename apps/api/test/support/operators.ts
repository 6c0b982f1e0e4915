import { randomUUID } from 'node:crypto';
import type { CustomerDirectory } from '../../src/modules/auth/customer-directory.service.js';
import { Catalog } from '../../src/modules/catalog/catalog.service.js';
import { ProductRepository } from '../../src/modules/catalog/product.repository.js';
import {
  AdjustRental,
  type Adjustment,
} from '../../src/modules/subscription/application/adjust-rental.service.js';
import { ApplyCompensation } from '../../src/modules/subscription/application/apply-compensation.service.js';
import { GrantRental, type Grant } from '../../src/modules/subscription/application/grant-rental.service.js';
import {
  PreviewCompensation,
  type CompensationWish,
} from '../../src/modules/subscription/application/preview-compensation.service.js';
import { RentalBook } from '../../src/modules/subscription/application/rental-book.service.js';
import { RunCompensations } from '../../src/modules/subscription/application/run-compensations.service.js';
import { SuspendSubscription } from '../../src/modules/subscription/application/suspend-subscription.service.js';
import { UndoCompensation } from '../../src/modules/subscription/application/undo-compensation.service.js';
import { CompensationRepository } from '../../src/modules/subscription/persistence/compensation.repository.js';
import { LedgerRepository } from '../../src/modules/subscription/persistence/ledger.repository.js';
import type { RentalEntity } from '../../src/modules/subscription/persistence/rental.entity.js';
import { RentalRepository } from '../../src/modules/subscription/persistence/rental.repository.js';
import { SubscriptionRepository } from '../../src/modules/subscription/persistence/subscription.repository.js';
import { AuditLogEntity } from '../../src/platform/audit/audit-log.entity.js';
import { AuditLog, type Actor } from '../../src/platform/audit/audit-log.js';
import type { Database } from '../../src/platform/database/database.js';
import type { TestClock } from './clock.js';

/** The operator in whose name everything here is done. */
export const OPERATOR: Actor = { name: 'user:7', ip: '203.0.113.7', requestId: 'request-1' };

/** Everybody has an account here. */
const EVERYBODY = { contactOf: () => Promise.resolve({}) } as unknown as CustomerDirectory;

/** What operators do to rentals, over a real database. */
export class OperatorDesk {
  readonly compensations = new CompensationRepository(this.database);
  private readonly subscriptions = new SubscriptionRepository(this.database);
  private readonly rentals = new RentalRepository(this.database);
  private readonly ledger = new LedgerRepository(this.database);
  private readonly book = new RentalBook(this.subscriptions, this.rentals, this.ledger, this.clock);
  private readonly audit = new AuditLog(this.database, this.clock);
  private readonly catalog = new Catalog(new ProductRepository(this.database));

  private readonly adjusting = new AdjustRental(
    this.subscriptions,
    this.rentals,
    this.ledger,
    this.book,
    this.audit,
    this.database,
    this.clock,
  );
  private readonly granting = new GrantRental(
    this.catalog,
    this.customers,
    this.subscriptions,
    this.rentals,
    this.ledger,
    this.book,
    this.audit,
    this.database,
    this.clock,
  );
  private readonly suspending = new SuspendSubscription(
    this.subscriptions,
    this.rentals,
    this.book,
    this.audit,
    this.database,
  );
  private readonly previewing = new PreviewCompensation(this.compensations, this.database, this.clock);
  private readonly applying = new ApplyCompensation(
    this.compensations,
    this.audit,
    this.database,
    this.clock,
  );
  private readonly undoing = new UndoCompensation(this.compensations, this.audit, this.database, this.clock);
  private readonly running = new RunCompensations(
    this.compensations,
    this.subscriptions,
    this.rentals,
    this.ledger,
    this.book,
    this.database,
    this.clock,
  );

  constructor(
    private readonly database: Database,
    private readonly clock: TestClock,
    private readonly customers: CustomerDirectory = EVERYBODY,
  ) {}

  /** From the end that the rental has, if nothing else is said. */
  adjust({ id, habis }: RentalEntity, to: Date, changes: Partial<Adjustment> = {}): Promise<Date> {
    const adjustment = { rentalId: id, seenHabis: habis, habis: to, reason: 'gangguan', key: randomUUID() };
    return this.adjusting.execute({ ...adjustment, ...changes }, OPERATOR);
  }

  grant(grant: Partial<Grant> = {}) {
    const usual = { akunId: 1, lineId: 'budi.store', productId: 1, reason: 'bonus', key: randomUUID() };
    return this.granting.execute({ ...usual, ...grant }, OPERATOR);
  }

  suspend(subscriptionId: number, reason = 'penyalahgunaan') {
    return this.suspending.suspend({ subscriptionId, reason }, OPERATOR);
  }

  resume(subscriptionId: number, reason = 'sudah beres') {
    return this.suspending.resume({ subscriptionId, reason }, OPERATOR);
  }

  preview(wish: Partial<CompensationWish> = {}) {
    const usual = { criteria: {}, extra: { days: 1 }, reason: 'gangguan semalam' };
    return this.previewing.execute({ ...usual, ...wish }, OPERATOR);
  }

  apply(batchId: number, token: string) {
    return this.applying.execute(batchId, token, OPERATOR);
  }

  undo(batchId: number, reason = 'salah pilih') {
    return this.undoing.execute(batchId, reason, OPERATOR);
  }

  /** One step of the worker's part. */
  step(): Promise<number> {
    return this.running.execute();
  }

  async work(): Promise<void> {
    while ((await this.step()) > 0);
  }

  /** Shown, applied and given; answers the batch. */
  async compensate(wish: Partial<CompensationWish> = {}): Promise<number> {
    const { batchId, token } = await this.preview(wish);
    await this.apply(batchId, token);
    await this.work();
    return batchId;
  }

  async takeBack(batchId: number): Promise<void> {
    await this.undo(batchId);
    await this.work();
  }

  auditTrail(): Promise<AuditLogEntity[]> {
    return this.database
      .on()
      .getRepository(AuditLogEntity)
      .find({ order: { id: 'ASC' } });
  }
}
