import type { TestingModule } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Sandbox } from '@teamanubot/sandbox';
import { MessageDelivery } from '../../src/integrations/whatsapp/message-delivery.js';
import { MessageSweeper } from '../../src/integrations/whatsapp/message.sweeper.js';
import { WhatsappMessageEntity } from '../../src/integrations/whatsapp/whatsapp-message.entity.js';
import { AkunEntity } from '../../src/modules/auth/akun.entity.js';
import type { ProductEntity } from '../../src/modules/catalog/product.entity.js';
import { RemindRenters } from '../../src/modules/subscription/application/remind-renters.service.js';
import { ReminderSweeper } from '../../src/modules/subscription/queue/reminder.sweeper.js';
import type { PaidPayment } from '../../src/modules/payment/application/payment-outcomes.js';
import { Database } from '../../src/platform/database/database.js';
import type { TestClock } from './clock.js';
import { aCustomer } from './customers.js';
import { OperatorDesk } from './operators.js';
import { startApi, startWorker } from './processes.js';
import { aProduct } from './products.js';
import { aPaidPayment, RentalDesk } from './rentals.js';
import { startSandbox } from './sandbox.js';
import { emptyServers, prepareDatabase } from './servers.js';

/** The HTTP process and two workers whose sweeps of reminders and messages a test makes itself, and rentals that move. */
export class ReminderOffice {
  readonly rentals = new RentalDesk(this.database, this.clock);
  readonly operators = new OperatorDesk(this.database, this.clock);
  product: ProductEntity;

  private constructor(
    readonly api: NestFastifyApplication,
    readonly sandbox: Sandbox,
    private readonly clock: TestClock,
    private readonly workers: readonly TestingModule[],
  ) {}

  static async open(clock: TestClock): Promise<ReminderOffice> {
    await prepareDatabase();
    const { environment, ...sandbox } = await startSandbox();
    const asleep = {};
    const adjust: NonNullable<Parameters<typeof startWorker>[0]>['adjust'] = (builder) =>
      builder
        .overrideProvider(MessageSweeper)
        .useValue(asleep)
        .overrideProvider(ReminderSweeper)
        .useValue(asleep);
    const api = await startApi({ environment, clock });
    const workers = [
      await startWorker({ environment, clock, adjust }),
      await startWorker({ environment, clock, adjust }),
    ];
    return new ReminderOffice(api, sandbox, clock, workers);
  }

  /** As on the first day, with one package on the shelf. */
  async reset(now: Date): Promise<void> {
    await emptyServers();
    this.sandbox.control.clearMessages();
    this.clock.set(now);
    this.product = await aProduct(this.database);
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.close();
    await this.api.close();
    await this.sandbox.close();
  }

  get database(): Database {
    return this.api.get(Database);
  }

  /** A customer who has paid for so many days. */
  async aRenter(days = 30, changes: Partial<AkunEntity> = {}): Promise<AkunEntity> {
    const customer = await aCustomer(this.api, changes);
    await this.pay(customer, days);
    return customer;
  }

  async pay({ id: akunId }: Pick<AkunEntity, 'id'>, days: number): Promise<PaidPayment> {
    const terms = { productId: this.product.id, durationUnit: 'day', durationCount: days } as const;
    const payment = aPaidPayment(this.clock, { akunId, terms });
    await this.rentals.pay(payment);
    return payment;
  }

  change({ id }: Pick<AkunEntity, 'id'>, changes: Partial<AkunEntity>) {
    return this.database.on().getRepository(AkunEntity).update({ id }, changes);
  }

  /** The sweep of one worker, or of both at once, until nothing is left. */
  async remind(workers: 1 | 2 = 1): Promise<number> {
    const sweepers = this.workers.slice(0, workers).map((worker) => worker.get(RemindRenters));
    const done = await Promise.all(sweepers.map((sweeper) => sweeper.execute()));
    const sum = done.reduce((total, each) => total + each, 0);
    return sum === 0 ? 0 : sum + (await this.remind(workers));
  }

  /** Sends what waits, by one worker or by both at once. */
  async send(workers: 1 | 2 = 1): Promise<void> {
    const senders = this.workers.slice(0, workers).map((worker) => worker.get(MessageDelivery));
    const sent = await Promise.all(senders.map((sender) => sender.deliverDue(10)));
    if (sent.some((count) => count > 0)) await this.send(workers);
  }

  async remindAndSend(): Promise<void> {
    await this.remind();
    await this.send();
  }

  inbox({ whatsappNumber }: Pick<AkunEntity, 'whatsappNumber'>): string[] {
    return this.sandbox.control.messages(whatsappNumber).map(({ message }) => message);
  }

  messages(): Promise<WhatsappMessageEntity[]> {
    return this.database
      .on()
      .getRepository(WhatsappMessageEntity)
      .find({ order: { id: 'ASC' } });
  }

  /** Kinds and states of all messages, oldest first. */
  async kinds(): Promise<string[]> {
    return (await this.messages()).map(({ template, state }) => `${template} ${state}`);
  }
}
