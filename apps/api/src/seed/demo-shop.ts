import { AkunEntity } from '../modules/auth/akun.entity.js';
import type { PasswordHasher } from '../modules/auth/password-hasher.js';
import { UserEntity } from '../modules/auth/user.entity.js';
import { ProductEntity } from '../modules/catalog/product.entity.js';
import { ExpireSubscriptions } from '../modules/subscription/application/expire-subscriptions.service.js';
import { addSeconds } from '../modules/subscription/domain/extension.js';
import type { InvoiceConfig } from '../modules/subscription/invoice.config.js';
import { RentalRepository } from '../modules/subscription/persistence/rental.repository.js';
import { SubscriptionRepository } from '../modules/subscription/persistence/subscription.repository.js';
import type { Clock } from '../platform/clock/clock.js';
import type { Database, Tx } from '../platform/database/database.js';
import { DemoHistory } from './demo-history.js';
import { DEMO_ORDERS } from './demo-orders.js';
import { DEMO_PACKAGES, type PackageName } from './demo-packages.js';
import { DevelopmentMark } from './development-mark.js';
import type { Login, SeedConfig } from './seed.config.js';

const DAY = 24 * 60 * 60;
const NUMBER = '6281234567890';

/** A small shop with an owner, packages and one customer who has been around for a while. */
export class DemoShop {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
    private readonly logins: SeedConfig,
    private readonly issuer: InvoiceConfig,
  ) {}

  /** Fills an empty database, wholly or not at all; false when there is something in it already. */
  async open(): Promise<boolean> {
    const now = this.clock.now();
    const since = addSeconds(now, -90 * DAY);
    const opened = await this.database.run(async (tx) => {
      if (await this.isInUse(tx)) return false;
      await new DevelopmentMark(this.database).set(now, tx);
      await this.addOwner(this.logins.admin, tx);
      const packages = await this.stock(tx);
      const akunId = await this.addCustomer(this.logins.customer, since, tx);
      const history = new DemoHistory(this.database, this.issuer, now);
      for (const order of DEMO_ORDERS) await history.play(akunId, packages[order.package], order, tx);
      return true;
    });
    if (opened) await this.sweep();
    return opened;
  }

  private async isInUse(tx: Tx): Promise<boolean> {
    const counts = [UserEntity, AkunEntity, ProductEntity].map((entity) => tx.getRepository(entity).count());
    return (await Promise.all(counts)).some((count) => count > 0);
  }

  private async addOwner(login: Login, tx: Tx): Promise<void> {
    const password = await this.hasher.hash(login.password);
    const owner = { name: 'Ratna Wulandari', email: login.email, role: 'owner', isActive: true } as const;
    await tx.getRepository(UserEntity).insert({ ...owner, password });
  }

  private async addCustomer(login: Login, createdAt: Date, tx: Tx): Promise<number> {
    const akuns = tx.getRepository(AkunEntity);
    const password = await this.hasher.hash(login.password);
    const number = { whatsappNumber: NUMBER, numberKey: NUMBER };
    const customer = { name: 'Budi Santoso', email: login.email, locale: 'id', isActive: true } as const;
    const { id } = await akuns.save(akuns.create({ ...customer, ...number, password, createdAt }));
    return id;
  }

  private async stock(tx: Tx): Promise<Record<PackageName, ProductEntity>> {
    const products = tx.getRepository(ProductEntity);
    const stocked = await Promise.all(
      Object.entries(DEMO_PACKAGES).map(async ([name, details], order) => [
        name,
        await products.save(products.create({ ...details, order: order + 1 })),
      ]),
    );
    return Object.fromEntries(stocked) as Record<PackageName, ProductEntity>;
  }

  private async sweep(): Promise<void> {
    const subscriptions = new SubscriptionRepository(this.database);
    const rentals = new RentalRepository(this.database);
    await new ExpireSubscriptions(subscriptions, rentals, this.database, this.clock).execute();
  }
}
