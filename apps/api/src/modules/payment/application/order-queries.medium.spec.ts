import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { OrderQueries } from './order-queries.service.js';

const MINUTE_MS = 60_000;

let world: PaymentWorld;
let queries: OrderQueries;

beforeAll(async () => {
  world = await PaymentWorld.open();
  queries = world.app.get(OrderQueries);
});
beforeEach(() => world.reset());
afterAll(() => world.close());

describe('what a customer sees', () => {
  it('are their own orders, newest first, in pages', async () => {
    const placed = [];
    for (const lineId of ['toko.satu', 'toko.dua', 'toko.tiga'])
      placed.push(await world.place({ terms: { lineId } }));
    await world.place({ akunId: 2 });
    const [newest, , oldest] = placed.map(({ order }) => order).reverse();
    expect(await queries.list(1, { page: 1, perPage: 2 })).toMatchObject({ items: [newest, {}], total: 3 });
    expect(await queries.list(1, { page: 2, perPage: 2 })).toEqual({ items: [oldest], total: 3 });
    expect(await queries.list(3, { page: 1, perPage: 2 })).toEqual({ items: [], total: 0 });
  });

  it('is nothing of somebody else', async () => {
    const { order } = await world.place();
    await expect(queries.find(2, order.orderId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await queries.openFor(2)).toEqual([]);
    expect(await queries.openFor(1)).toEqual([order]);
  });

  it('is a payment page only while it can be used', async () => {
    const { order } = await world.place();
    expect((await queries.find(1, order.orderId)).snapToken).toBe(order.snapToken);
    world.pass(60 * MINUTE_MS);
    expect(await queries.find(1, order.orderId)).toMatchObject({ snapToken: null, snapRedirectUrl: null });
  });

  it('is what happened to an order, without any secret', async () => {
    const { order, transactionId } = await world.placeAndChoose();
    world.pass(MINUTE_MS);
    world.pay(transactionId);
    await world.tell(order.orderId, transactionId);
    const events = await queries.timeline(order.orderId);
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['created', 'method_chosen', 'paid']));
    expect(events.at(-1)).toEqual({ event: 'paid', at: world.clock.now() });
    await expect(queries.timeline('TAB-NONE')).rejects.toMatchObject({ code: 'not_found' });
  });
});
