import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Shop, type Shopper } from '../../../../test/support/shop.js';
import { AkunEntity } from '../../auth/akun.entity.js';
import { ProductEntity } from '../../catalog/product.entity.js';
import { RenewalLinks } from '../application/renewal-links.service.js';
import { SubscriptionEntity } from '../persistence/subscription.entity.js';
import type { OrderDetailDto } from './order-detail.dto.js';
import type { OrderDto } from './order.dto.js';
import type { RenewalDto } from './renewal.dto.js';

const DAY_MS = 86_400_000;

let shop: Shop;
let siti: Shopper;
let rental: NonNullable<OrderDetailDto['subscription']>;
let token: string;

beforeAll(async () => {
  shop = await Shop.open();
});
beforeEach(async () => {
  await shop.reset();
  siti = await shop.customer();
  const bought = await shop.buy(siti);
  rental = bought.subscription as typeof rental;
  token = tokenFor(rental.id);
});
afterAll(() => shop.close());

const tokenFor = (subscriptionId: number) =>
  shop.app.get(RenewalLinks, { strict: false }).urlFor(subscriptionId).split('/').at(-1) as string;
const show = (by = token) => shop.ask<RenewalDto>(null, 'GET', `/api/renew/${by}`);
const place = (body: object = {}, by = token) =>
  shop.ask<OrderDto>(null, 'POST', `/api/renew/${by}/orders`, body);
const rows = <T extends object>(entity: new () => T) => shop.database.on().getRepository(entity);

describe('a renewal link', () => {
  it('shows its rental and what renewing costs, and nothing else of its owner', async () => {
    await shop.buy(siti, 'siti.secret');
    const { status, data } = await show();
    expect([status, data]).toEqual([
      200,
      {
        line_id: 'siti.bot',
        bot_type: 'selfbot',
        product_name: 'Self-bot Bulanan',
        status: 'active',
        habis: rental.habis,
        offer: {
          product: {
            id: shop.product.id,
            name: 'Self-bot Bulanan',
            bot_type: 'selfbot',
            duration_count: 1,
            duration_unit: 'month',
            price: '50000.00',
          },
          quote: {
            amount: '50000.00',
            starts_at: rental.habis,
            quoted_until: expect.any(String),
            renewal: true,
            current_habis: rental.habis,
          },
        },
      },
    ]);
  });

  it('orders, shows, pays and makes active without a login', async () => {
    const quoted = (await show()).data.offer?.quote.quoted_until;
    const placed = await place({ expected_amount: '50000.00' });
    const { order_id, snap_token } = placed.data;
    expect([placed.status, snap_token]).toEqual([201, expect.any(String)]);
    const url = `/api/renew/${token}/orders/${order_id}`;
    expect((await shop.ask<OrderDetailDto>(null, 'GET', url)).data.status).toBe('pending');
    const paid = await shop.ask<OrderDetailDto>(null, 'POST', `${url}/confirm`, shop.payAtMidtrans(order_id));
    expect(paid.data).toMatchObject({ status: 'paid', subscription: { id: rental.id, habis: quoted } });
    const owners = await shop.ask<OrderDetailDto>(siti, 'GET', `/api/orders/${order_id}`);
    expect(owners.data.status).toBe('paid');
  });

  it('shows nothing of its owner in an order either', async () => {
    const { data } = await place();
    const { data: detail } = await shop.ask<object>(
      null,
      'GET',
      `/api/renew/${token}/orders/${data.order_id}`,
    );
    const { name, email, whatsappNumber } = siti.customer;
    for (const secret of [name, email, whatsappNumber, 'akun'])
      expect(JSON.stringify([data, detail])).not.toContain(secret);
  });

  it('finds the open order again, and cancels it', async () => {
    const [first, second] = [await place(), await place()];
    expect([second.status, second.data.order_id]).toEqual([200, first.data.order_id]);
    const url = `/api/renew/${token}/orders/${first.data.order_id}`;
    const cancelled = await shop.ask<OrderDetailDto>(null, 'POST', `${url}/cancel`);
    expect(cancelled).toMatchObject({ status: 200, data: { status: 'cancelled' } });
  });

  it('refuses a price that has moved', async () => {
    await rows(ProductEntity).update({ id: shop.product.id }, { price: 60_000 });
    expect(await place({ expected_amount: '50000.00' })).toMatchObject({
      status: 409,
      body: { code: 'price_changed', amount: '60000.00' },
    });
  });

  it('orders nothing else, whatever the body asks for', async () => {
    for (const body of [{ quantity: 12 }, { line_id: 'other.bot' }, { product_id: 1 }])
      expect((await place(body)).status).toBe(422);
  });
});

describe('what cannot be renewed now', () => {
  it('because it is suspended is shown without an offer, and not ordered', async () => {
    await rows(SubscriptionEntity).update({ id: rental.id }, { status: 'inactive' });
    expect((await show()).data).toMatchObject({ status: 'inactive', offer: null });
    expect(await place()).toMatchObject({ status: 409, body: { code: 'subscription_suspended' } });
  });

  it.each([
    ['because its package is no longer sold', { isActive: false }],
    ['because its package is now for another kind of bot', { botType: 'official' as const }],
  ])('%s, neither', async (_, change) => {
    await rows(ProductEntity).update({ id: shop.product.id }, change);
    expect((await show()).data).toMatchObject({ status: 'active', offer: null });
    expect((await place()).status).toBe(409);
  });
});

describe('orders that are not for its rental', () => {
  it('do not exist for the link: those of the same customer, and those of others', async () => {
    const other = await shop.order(siti, 'siti.two');
    const strangers = await shop.order(await shop.customer(), 'siti.bot');
    for (const orderId of [other.order_id, strangers.order_id, 'TAB-0', 'x']) {
      const url = `/api/renew/${token}/orders/${orderId}`;
      const answers = await Promise.all([
        shop.ask(null, 'GET', url),
        shop.ask(null, 'POST', `${url}/confirm`),
        shop.ask(null, 'POST', `${url}/cancel`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
    expect((await shop.ask<OrderDto>(siti, 'GET', `/api/orders/${other.order_id}`)).data.status).toBe(
      'pending',
    );
  });

  it('are not opened by an idempotency key of the account', async () => {
    const key = { 'idempotency-key': 'click-1' };
    const own = await shop.app.inject({
      method: 'POST',
      url: '/api/orders',
      headers: { ...siti.headers, ...key },
      payload: { product_id: shop.product.id, line_id: 'siti.two' },
    });
    const guessed = await shop.app.inject({
      method: 'POST',
      url: `/api/renew/${token}/orders`,
      headers: key,
      payload: {},
    });
    expect(own.statusCode).toBe(201);
    expect(guessed.json<{ data: OrderDto }>().data).toMatchObject({ line_id: 'siti.bot' });
  });
});

describe('a token', () => {
  it('that was forged is 404 on every route, and one that has lapsed is 410', async () => {
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const { order_id } = (await place()).data;
    const everywhere = (by: string) =>
      Promise.all([
        show(by),
        place({}, by),
        shop.ask(null, 'GET', `/api/renew/${by}/orders/${order_id}`),
        shop.ask(null, 'POST', `/api/renew/${by}/orders/${order_id}/confirm`),
        shop.ask(null, 'POST', `/api/renew/${by}/orders/${order_id}/cancel`),
      ]);
    const codes = (answers: { body: { code?: string } }[]) => [
      ...new Set(answers.map(({ body }) => body.code)),
    ];
    expect(codes(await everywhere(forged))).toEqual(['not_found']);
    shop.clock.advance(28 * DAY_MS);
    expect(codes(await everywhere(token))).toEqual(['renewal_link_expired']);
    expect((await show()).status).toBe(410);
  });

  it('of an account that was deactivated has lapsed', async () => {
    await rows(AkunEntity).update({ id: siti.customer.id }, { isActive: false });
    expect(await show()).toMatchObject({ status: 410, body: { code: 'renewal_link_expired' } });
    expect((await place()).status).toBe(410);
  });

  it('of a subscription that is not there is not found', async () => {
    expect((await show(tokenFor(999_999))).status).toBe(404);
  });
});
