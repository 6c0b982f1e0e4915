import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Sandbox } from '@teamanubot/sandbox';
import { ENTITIES } from '../../src/entities.js';
import { MidtransClient } from '../../src/integrations/midtrans/midtrans.client.js';
import { PaymentOutcomes } from '../../src/modules/payment/application/payment-outcomes.js';
import { PlaceOrder, type OrderRequest } from '../../src/modules/payment/application/place-order.service.js';
import { ProcessNotifications } from '../../src/modules/payment/application/process-notifications.service.js';
import { ReconcilePayments } from '../../src/modules/payment/application/reconcile-payments.service.js';
import { PaymentModule } from '../../src/modules/payment/payment.module.js';
import { PaymentWorkerModule } from '../../src/modules/payment/payment.worker.module.js';
import { AttemptEntity } from '../../src/modules/payment/persistence/attempt.entity.js';
import { NotificationEntity } from '../../src/modules/payment/persistence/notification.entity.js';
import { OrderEntity } from '../../src/modules/payment/persistence/order.entity.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { fastifyAdapter, furnish } from '../../src/platform/http/http-app.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { SETTINGS } from '../../src/settings.js';
import { TestClock } from './clock.js';
import { testEnvironment } from './environment.js';
import { RecordingListener } from './recording-listener.js';
import { startSandbox } from './sandbox.js';
import { emptyServers, prepareDatabase } from './servers.js';

/** What `place` orders when it is told nothing else: a month of self-bot for `budi.store`. */
export function anOrder({ terms, ...changes }: OrderChanges = {}): OrderRequest {
  const whole = {
    productId: 1,
    productName: 'Self-bot Bulanan',
    botType: 'selfbot' as const,
    lineId: 'budi.store',
    quantity: 1,
    durationCount: 1,
    durationUnit: 'month' as const,
    unitPrice: 50_000,
    quotedUntil: new Date('2027-01-24T07:05:00Z'),
    ...terms,
  };
  return {
    akunId: 1,
    terms: whole,
    amount: whole.unitPrice * whole.quantity,
    customer: { name: 'Budi Santoso', email: 'budi@contoh.com', phone: '6281234567890' },
    locale: 'id',
    ...changes,
  };
}

export type OrderChanges = Partial<Omit<OrderRequest, 'terms'>> & { terms?: Partial<OrderRequest['terms']> };

/**
 * Payment with MariaDB and Redis real, Midtrans the sandbox in this process, and a listener that only remembers.
 * Notifications are withheld until a test delivers them. Nothing runs in the background unless `background` is set.
 */
export class PaymentWorld {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly sandbox: Sandbox,
    readonly clock: TestClock,
  ) {}

  static async open({ environment = {}, background = false } = {}): Promise<PaymentWorld> {
    await prepareDatabase();
    const sandbox = await startSandbox();
    const clock = new TestClock();
    const settings = testEnvironment({ ...sandbox.environment, ...environment });
    const platform = PlatformModule.forRoot(SETTINGS, ENTITIES, settings);
    const module = await Test.createTestingModule({
      imports: [platform, Listening, ...(background ? [PaymentWorkerModule] : [])],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter([]), {
      rawBody: true,
      logger: false,
    });
    await furnish(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new PaymentWorld(app, sandbox, clock);
  }

  /** As on the first day: nothing ordered, nothing broken, real time. */
  async reset(): Promise<void> {
    await emptyServers();
    this.clock.set(this.sandbox.clock.now());
    this.sandbox.control.clearFaults();
    this.sandbox.control.setFaults({ notifications: 'hold' });
    this.listener.forget();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.sandbox.close();
  }

  get listener(): RecordingListener {
    return this.app.get(RecordingListener);
  }

  get midtrans(): MidtransClient {
    return this.app.get(MidtransClient, { strict: false });
  }

  /** Time passes here and at Midtrans. */
  pass(milliseconds: number): void {
    this.sandbox.clock.advance(milliseconds);
    this.clock.advance(milliseconds);
  }

  place(changes?: OrderChanges) {
    return this.app.get(PlaceOrder).execute(anOrder(changes));
  }

  /** An order on whose page a method was chosen. */
  async placeAndChoose(method = 'qris', changes?: OrderChanges) {
    const { order } = await this.place(changes);
    return { order, transactionId: this.choose(order.orderId, method) };
  }

  choose(orderId: string, method = 'qris'): string {
    return this.sandbox.control.choose(orderId, method).transaction_id;
  }

  pay(transactionId: string): void {
    this.sandbox.control.act(transactionId, 'pay');
  }

  /** The last notification about the transaction, as Midtrans would send it. */
  notification(orderId: string, transactionId: string): Record<string, unknown> {
    const { notifications } = this.sandbox.control.order(orderId);
    const last = notifications.findLast((each) => each.transaction_id === transactionId);
    if (!last) throw new Error(`There was no notification about ${transactionId}`);
    return last.body;
  }

  deliver(body: object | string) {
    return this.app.inject({
      method: 'POST',
      url: '/midtrans/webhook',
      headers: { 'content-type': 'application/json' },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** The worker's part: everything in the inbox that is due. */
  async work(): Promise<void> {
    while ((await this.app.get(ProcessNotifications).sweep(10)) > 0);
  }

  /** Delivers what Midtrans has to say of the transaction now, and has it processed. */
  async tell(orderId: string, transactionId: string): Promise<void> {
    await this.deliver(this.notification(orderId, transactionId));
    await this.work();
  }

  async reconcile(): Promise<void> {
    while ((await this.app.get(ReconcilePayments).execute(5)) > 0);
  }

  order(orderId: string): Promise<OrderEntity> {
    return this.rows(OrderEntity).findOneByOrFail({ orderId });
  }

  orders(): Promise<OrderEntity[]> {
    return this.rows(OrderEntity).find({ order: { id: 'ASC' } });
  }

  async state(orderId: string): Promise<string> {
    const { state, reviewReason } = await this.order(orderId);
    return reviewReason ? `${state}: ${reviewReason}` : state;
  }

  attempts(): Promise<AttemptEntity[]> {
    return this.rows(AttemptEntity).find({ order: { id: 'ASC' } });
  }

  notifications(): Promise<NotificationEntity[]> {
    return this.rows(NotificationEntity).find({ order: { id: 'ASC' } });
  }

  async notificationStates(): Promise<string[]> {
    const rows = await this.notifications();
    return rows.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));
  }

  query<T>(statement: string, values?: unknown[]): Promise<T[]> {
    return this.app.get(Database).on().query(statement, values);
  }

  private rows<T extends object>(entity: new () => T) {
    return this.app.get(Database).on().getRepository(entity);
  }
}

@Module({
  imports: [PaymentModule],
  providers: [
    {
      provide: RecordingListener,
      inject: [PaymentOutcomes],
      useFactory: (outcomes: PaymentOutcomes) => new RecordingListener(outcomes),
    },
  ],
})
class Listening {}
