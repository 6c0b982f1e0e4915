import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestClock } from '../../../../test/support/clock.js';
import { aLoggedInCustomer } from '../../../../test/support/customers.js';
import { startApi } from '../../../../test/support/processes.js';
import { aProduct } from '../../../../test/support/products.js';
import { startSandbox } from '../../../../test/support/sandbox.js';
import { emptyServers, prepareDatabase } from '../../../../test/support/servers.js';
import { WhatsappMessageEntity } from '../../../integrations/whatsapp/whatsapp-message.entity.js';
import { Database } from '../../../platform/database/database.js';
import { ProductEntity } from '../../catalog/product.entity.js';
import { OrderEntity } from '../../payment/persistence/order.entity.js';
import { SubscriptionEntity } from '../persistence/subscription.entity.js';
import type { OrderDetailDto } from './order-detail.dto.js';
import type { OrderDto } from './order.dto.js';
import type { QuoteDto } from './quote.dto.js';
import type { SubscriptionDetailDto } from './subscription.dto.js';

type Customer = Awaited<ReturnType<typeof aLoggedInCustomer>>;

let app: NestFastifyApplication;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let database: Database;
let product: ProductEntity;
let siti: Customer;
const clock = new TestClock();

beforeAll(async () => {
  await prepareDatabase();
  sandbox = await startSandbox();
  app = await startApi({ environment: sandbox.environment, clock });
  database = app.get(Database);
});
beforeEach(async () => {
  await emptyServers();
  // Midtrans tells times in whole seconds.
  clock.set(new Date(Math.floor(Date.now() / 1000) * 1000));
  product = await aProduct(database);
  siti = await aLoggedInCustomer(app);
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
});

/** A request in the customer's name; the answer's status and its `data`, or the whole failure. */
async function ask<T>({ headers }: Customer, method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await app.inject({ method, url, headers, payload });
  const body = answer.json<{ data: T }>();
  return { status: answer.statusCode, data: body.data, body };
}

const order = (wish: object = {}, customer = siti) =>
  ask<OrderDto>(customer, 'POST', '/api/orders', { product_id: product.id, line_id: 'siti.bot', ...wish });
const quote = (query = '') =>
  ask<QuoteDto>(siti, 'GET', `/api/me/quote?product_id=${product.id}&line_id=siti.bot${query}`);
const show = (orderId: string) => ask<OrderDetailDto>(siti, 'GET', `/api/orders/${orderId}`);

/** Pays in the stand-in and comes back from the payment page. */
async function pay(orderId: string): Promise<OrderDetailDto> {
  const { transaction_id } = sandbox.control.choose(orderId, 'qris');
  sandbox.control.act(transaction_id, 'pay');
  return (await ask<OrderDetailDto>(siti, 'POST', `/api/orders/${orderId}/confirm`, { transaction_id })).data;
}

const rows = <T extends object>(entity: new () => T) => database.on().getRepository(entity);

describe('renting', () => {
  it('gives what was quoted: the quote, the order and the rental name the same moment', async () => {
    const quoted = (await quote('&quantity=2')).data;
    const ordered = await order({ quantity: 2, expected_amount: '100000.00' });
    expect(ordered).toMatchObject({ status: 201, data: { status: 'pending', amount: '100000.00' } });
    expect(ordered.data.snap_token).toEqual(expect.any(String));
    expect(ordered.data.quoted_until).toBe(quoted.quoted_until);

    clock.advance(5 * 60_000);
    const paid = await pay(ordered.data.order_id);
    expect(paid).toMatchObject({ status: 'paid', payment_type: 'qris', snap_token: null });
    expect(paid.subscription).toMatchObject({ line_id: 'siti.bot', status: 'active' });
    expect(Date.parse(String(paid.subscription?.habis))).toBeGreaterThanOrEqual(
      Date.parse(quoted.quoted_until),
    );
    expect(paid.timeline.map(({ event }) => event)).toEqual(['created', 'method_chosen', 'paid', 'active']);

    const { data } = await ask<SubscriptionDetailDto>(
      siti,
      'GET',
      `/api/me/subscriptions/${paid.subscription?.id}`,
    );
    expect(data.entries).toMatchObject([{ kind: 'payment', order_id: paid.order_id, after: data.habis }]);
  });

  it('renews from habis: what was quoted is given to the second, however long the payment takes', async () => {
    const first = await pay((await order()).data.order_id);
    clock.advance(3 * 86_400_000);
    const quoted = (await quote()).data;
    expect(quoted).toMatchObject({ renewal: true, current_habis: first.subscription?.habis });
    const { order_id } = (await order()).data;
    clock.advance(30 * 60_000);
    const renewed = await pay(order_id);
    expect(renewed.subscription).toMatchObject({ id: first.subscription?.id, habis: quoted.quoted_until });
  });

  it('tells by WhatsApp when the order can be paid, and when it is active', async () => {
    const { order_id } = (await order()).data;
    await pay(order_id);
    const messages = await rows(WhatsappMessageEntity).find({ order: { id: 'ASC' } });
    expect(messages.map(({ template }) => template)).toEqual(['invoice', 'payment_active']);
    expect(messages[0]?.variables).toMatchObject({ link: expect.stringContaining(`/payments/${order_id}`) });
  });

  it('lists what was paid and what was not, newest first, and only one’s own', async () => {
    const { order_id: paid } = (await order()).data;
    await pay(paid);
    const { order_id: open } = (await order({ line_id: 'siti.two' })).data;
    const { data } = await ask<OrderDto[]>(siti, 'GET', '/api/me/transactions');
    expect(data.map(({ order_id, status }) => [order_id, status])).toEqual([
      [open, 'pending'],
      [paid, 'paid'],
    ]);
    const stranger = await aLoggedInCustomer(app);
    expect(await ask(stranger, 'GET', '/api/me/transactions')).toMatchObject({ data: [] });
    expect(await ask(stranger, 'GET', '/api/me/subscriptions')).toMatchObject({ data: [] });
  });
});

describe('ordering', () => {
  it('again is the same order: a double click makes one', async () => {
    const answers = await Promise.all([order(), order(), order()]);
    expect(new Set(answers.map(({ data }) => data.order_id)).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(await rows(OrderEntity).count()).toBe(1);
  });

  it('at a price that has changed is refused with the new one, and nothing is made', async () => {
    await rows(ProductEntity).update({ id: product.id }, { price: 60_000 });
    const { status, body } = await order({ expected_amount: '50000.00' });
    expect([status, body]).toMatchObject([409, { code: 'price_changed', amount: '60000.00' }]);
    expect(await rows(OrderEntity).count()).toBe(0);
    expect((await order({ expected_amount: '60000' })).status).toBe(201);
  });

  it('what is not sold any more is refused', async () => {
    await rows(ProductEntity).update({ id: product.id }, { isActive: false });
    expect(await order()).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    expect((await quote()).status).toBe(422);
  });

  it('for a suspended subscription is refused, as is the quote', async () => {
    await pay((await order()).data.order_id);
    await rows(SubscriptionEntity).update({ akunId: siti.customer.id }, { status: 'inactive' });
    expect(await order()).toMatchObject({ status: 409, body: { code: 'subscription_suspended' } });
    expect((await quote()).status).toBe(409);
  });

  it('money for a subscription that was suspended meanwhile extends it and goes to review', async () => {
    await pay((await order()).data.order_id);
    const { order_id, quoted_until } = (await order()).data;
    await rows(SubscriptionEntity).update({ akunId: siti.customer.id }, { status: 'inactive' });
    const paid = await pay(order_id);
    expect(paid).toMatchObject({
      status: 'review',
      subscription: { status: 'inactive', habis: quoted_until },
    });
    expect(await rows(WhatsappMessageEntity).countBy({ template: 'payment_active' })).toBe(1);
  });
});

describe('somebody else', () => {
  it('finds no order and no subscription by guessing their ids', async () => {
    const { order_id } = (await order()).data;
    const { subscription } = await pay(order_id);
    const stranger = await aLoggedInCustomer(app);
    const answers = await Promise.all([
      ask(stranger, 'GET', `/api/orders/${order_id}`),
      ask(stranger, 'POST', `/api/orders/${order_id}/confirm`),
      ask(stranger, 'POST', `/api/orders/${order_id}/cancel`),
      ask(stranger, 'GET', `/api/me/subscriptions/${subscription?.id}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('cancelling', () => {
  it('closes the order, and the next one is fresh', async () => {
    const { order_id } = (await order()).data;
    expect(await ask(siti, 'POST', `/api/orders/${order_id}/cancel`)).toMatchObject({
      status: 200,
      data: {
        status: 'cancelled',
        snap_token: null,
        timeline: [{ event: 'created' }, { event: 'cancelled' }],
      },
    });
    expect((await show(order_id)).data.status).toBe('cancelled');
    expect((await order()).data.order_id).not.toBe(order_id);
  });
});
