import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Sandbox } from '@teamanubot/sandbox';
import type { ProductEntity } from '../../src/modules/catalog/product.entity.js';
import type { OrderDetailDto } from '../../src/modules/subscription/http/order-detail.dto.js';
import type { OrderDto } from '../../src/modules/subscription/http/order.dto.js';
import { Database } from '../../src/platform/database/database.js';
import { TestClock } from './clock.js';
import { aLoggedInCustomer } from './customers.js';
import { startApi } from './processes.js';
import { aProduct } from './products.js';
import { startSandbox } from './sandbox.js';
import { emptyServers, prepareDatabase } from './servers.js';

export type Shopper = Awaited<ReturnType<typeof aLoggedInCustomer>>;

/** The HTTP process with MariaDB, Redis and the stand-in for Midtrans, one package on the shelf, and people who buy. */
export class Shop {
  product: ProductEntity;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly sandbox: Sandbox,
    readonly clock: TestClock,
  ) {}

  static async open(environment: NodeJS.ProcessEnv = {}): Promise<Shop> {
    await prepareDatabase();
    const sandbox = await startSandbox();
    const clock = new TestClock();
    const app = await startApi({ environment: { ...sandbox.environment, ...environment }, clock });
    return new Shop(app, sandbox, clock);
  }

  /** As on the first day. */
  async reset(): Promise<void> {
    await emptyServers();
    // Midtrans tells times in whole seconds.
    this.clock.set(new Date(Math.floor(Date.now() / 1000) * 1000));
    this.product = await aProduct(this.database);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.sandbox.close();
  }

  get database(): Database {
    return this.app.get(Database);
  }

  customer(): Promise<Shopper> {
    return aLoggedInCustomer(this.app);
  }

  /** A request in the customer's name, or in nobody's; the answer's status and its `data`, or the whole failure. */
  async ask<T>(who: Pick<Shopper, 'headers'> | null, method: 'GET' | 'POST', url: string, payload?: object) {
    const answer = await this.app.inject({ method, url, headers: who?.headers ?? {}, payload });
    const body = answer.json<{ data: T; code?: string }>();
    return { status: answer.statusCode, data: body.data, body };
  }

  async order(who: Shopper, lineId = 'siti.bot'): Promise<OrderDto> {
    const wish = { product_id: this.product.id, line_id: lineId };
    return (await this.ask<OrderDto>(who, 'POST', '/api/orders', wish)).data;
  }

  /** Pays in the stand-in; answers the hint that the popup would give. */
  payAtMidtrans(orderId: string): { transaction_id: string } {
    const { transaction_id } = this.sandbox.control.choose(orderId, 'qris');
    this.sandbox.control.act(transaction_id, 'pay');
    return { transaction_id };
  }

  /** Orders, pays and comes back from the payment page. */
  async buy(who: Shopper, lineId = 'siti.bot'): Promise<OrderDetailDto> {
    const { order_id } = await this.order(who, lineId);
    const url = `/api/orders/${order_id}/confirm`;
    return (await this.ask<OrderDetailDto>(who, 'POST', url, this.payAtMidtrans(order_id))).data;
  }
}
