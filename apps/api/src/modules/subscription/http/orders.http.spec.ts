import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../../test/support/http-pipeline.js';
import { wib } from '../../../../test/support/jakarta.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { OrderView } from '../../payment/application/order-queries.service.js';
import { CustomerOrders } from '../application/customer-orders.service.js';
import { OrdersController } from './orders.controller.js';

const ORDER: OrderView = {
  rowId: 77,
  orderId: 'TAB-1',
  akunId: 12,
  amount: 100_000,
  state: 'open',
  status: 'pending',
  paymentType: null,
  snapToken: 'snap-token',
  snapRedirectUrl: 'https://pay.example/snap-token',
  expiresAt: wib('2026-12-24T15:05'),
  createdAt: wib('2026-12-24T14:05'),
  paidAt: null,
  closedAt: null,
  terms: {
    productId: 1,
    productName: 'Self-bot Bulanan',
    botType: 'selfbot',
    lineId: 'budi.store',
    quantity: 2,
    durationCount: 1,
    durationUnit: 'month',
    unitPrice: 50_000,
    quotedUntil: wib('2027-02-24T14:05'),
  },
};
const ANSWERED = {
  order_id: 'TAB-1',
  status: 'pending',
  amount: '100000.00',
  product: {
    id: 1,
    name: 'Self-bot Bulanan',
    bot_type: 'selfbot',
    duration_count: 1,
    duration_unit: 'month',
    price: '50000.00',
  },
  line_id: 'budi.store',
  bot_type: 'selfbot',
  quantity: 2,
  quoted_until: '2027-02-24T07:05:00.000Z',
  snap_token: 'snap-token',
  snap_redirect_url: 'https://pay.example/snap-token',
  expires_at: '2026-12-24T08:05:00.000Z',
  payment_type: null,
  created_at: '2026-12-24T07:05:00.000Z',
  paid_at: null,
  closed_at: null,
};
const DETAIL = {
  order: ORDER,
  subscription: null,
  timeline: [{ event: 'created', at: ORDER.createdAt }] as const,
};

const orders = {
  place: jest.fn<CustomerOrders['place']>(),
  find: jest.fn<CustomerOrders['find']>(),
  confirm: jest.fn<CustomerOrders['confirm']>(),
  cancel: jest.fn<CustomerOrders['cancel']>(),
};

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await httpPipeline([OrdersController], [{ provide: CustomerOrders, useValue: orders }]);
});
beforeEach(() => {
  jest.resetAllMocks();
  for (const way of [orders.find, orders.confirm, orders.cancel]) {
    way.mockResolvedValue({ ...DETAIL, timeline: [...DETAIL.timeline] });
  }
});
afterAll(() => app.close());

function asCustomer(method: 'GET' | 'POST', url: string, payload?: object, headers: object = {}) {
  return app.inject({ method, url, payload, headers: { authorization: 'Bearer 12', ...headers } });
}

it.each([
  ['POST', '/api/orders'],
  ['GET', '/api/orders/TAB-1'],
  ['POST', '/api/orders/TAB-1/confirm'],
  ['POST', '/api/orders/TAB-1/cancel'],
] as const)('%s %s wants a login', async (method, url) => {
  expect((await app.inject({ method, url })).statusCode).toBe(401);
});

describe('POST /api/orders', () => {
  const wish = { product_id: 1, line_id: 'budi.store' };

  it.each([
    [true, 201],
    [false, 200],
  ])('made now: %s is answered with %d', async (created, status) => {
    orders.place.mockResolvedValue({ order: ORDER, created });
    const answer = await asCustomer('POST', '/api/orders', wish);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ success: true, message: 'Order created successfully.', data: ANSWERED });
  });

  it('passes on what was asked, the LINE ID in lower case', async () => {
    orders.place.mockResolvedValue({ order: ORDER, created: true });
    const body = { product_id: 1, line_id: ' @Budi.Store ', quantity: 2, expected_amount: '100000.00' };
    await asCustomer('POST', '/api/orders', body, { 'idempotency-key': 'tap-1', 'accept-language': 'en' });
    expect(orders.place).toHaveBeenCalledWith(12, {
      productId: 1,
      lineId: '@budi.store',
      quantity: 2,
      expectedAmount: '100000.00',
      idempotencyKey: 'tap-1',
      locale: 'en',
    });
  });

  it.each([{}, { quantity: null, expected_amount: null }])(
    'takes one when no quantity is given: %j',
    async (rest) => {
      orders.place.mockResolvedValue({ order: ORDER, created: true });
      await asCustomer('POST', '/api/orders', { ...wish, ...rest });
      expect(orders.place).toHaveBeenCalledWith(
        12,
        expect.objectContaining({ quantity: 1, expectedAmount: undefined }),
      );
    },
  );

  it.each([
    [{ line_id: 'budi' }, 'product_id'],
    [{ product_id: '1', line_id: 'budi' }, 'product_id'],
    [{ product_id: 1.5, line_id: 'budi' }, 'product_id'],
    [{ product_id: -1, line_id: 'budi' }, 'product_id'],
    [{ product_id: 1 }, 'line_id'],
    [{ product_id: 1, line_id: 'bud' }, 'line_id'],
    [{ product_id: 1, line_id: 'b'.repeat(21) }, 'line_id'],
    [{ product_id: 1, line_id: '@@budi' }, 'line_id'],
    [{ product_id: 1, line_id: 'budi santoso' }, 'line_id'],
    [{ product_id: 1, line_id: ['budi'] }, 'line_id'],
    [{ ...wish, quantity: 0 }, 'quantity'],
    [{ ...wish, quantity: 13 }, 'quantity'],
    [{ ...wish, quantity: '2' }, 'quantity'],
    [{ ...wish, expected_amount: 50_000 }, 'expected_amount'],
    [{ ...wish, expected_amount: '50.000' }, 'expected_amount'],
    [{ ...wish, price: '1.00' }, 'price'],
    [{ ...wish, akun_id: 1 }, 'akun_id'],
  ])('%j is refused on %s, and nothing is made', async (body, field) => {
    const answer = await asCustomer('POST', '/api/orders', body);
    expect(answer.statusCode).toBe(422);
    expect(Object.keys(answer.json<{ errors: object }>().errors)).toEqual([field]);
    expect(orders.place).not.toHaveBeenCalled();
  });

  it.each(['k'.repeat(65), 'two words', 'kün'])('the idempotency key "%s" is refused', async (key) => {
    const answer = await asCustomer('POST', '/api/orders', wish, { 'idempotency-key': key });
    expect(answer.statusCode).toBe(422);
    expect(orders.place).not.toHaveBeenCalled();
  });

  it('a body that is no JSON is 400', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/orders',
      payload: '{"product_id":',
      headers: { authorization: 'Bearer 12', 'content-type': 'application/json' },
    });
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'malformed_request' }]);
  });

  it('a changed price is said in words and as an amount', async () => {
    orders.place.mockRejectedValue(
      new AppError('price_changed', { params: { amount: 'Rp60.000' }, data: { amount: '60000.00' } }),
    );
    const answer = await asCustomer('POST', '/api/orders', wish);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      409,
      {
        code: 'price_changed',
        amount: '60000.00',
        message: 'Harganya berubah menjadi Rp60.000. Periksa lagi sebelum membayar.',
      },
    ]);
  });

  it('Midtrans away is 503, and says when to ask again', async () => {
    orders.place.mockRejectedValue(new AppError('midtrans_unavailable', { retryAfter: 5 }));
    const answer = await asCustomer('POST', '/api/orders', wish);
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
  });
});

describe('an order', () => {
  const detail = {
    ...ANSWERED,
    subscription: null,
    timeline: [{ event: 'created', at: '2026-12-24T07:05:00.000Z' }],
  };

  it('is shown with what happened to it', async () => {
    const answer = await asCustomer('GET', '/api/orders/TAB-1');
    expect(orders.find).toHaveBeenCalledWith(12, 'TAB-1');
    expect(answer.json()).toEqual({ success: true, message: 'Order retrieved successfully.', data: detail });
  });

  it('is confirmed with or without a hint', async () => {
    const answer = await asCustomer('POST', '/api/orders/TAB-1/confirm', { transaction_id: 'tx-1' });
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { data: detail }]);
    await asCustomer('POST', '/api/orders/TAB-1/confirm', {});
    await asCustomer('POST', '/api/orders/TAB-1/confirm');
    expect(orders.confirm.mock.calls).toEqual([
      [12, 'TAB-1', 'tx-1'],
      [12, 'TAB-1', undefined],
      [12, 'TAB-1', undefined],
    ]);
  });

  it.each(['../status', 'a b', '', 'x'.repeat(65), 7])('the hint %j is refused', async (transaction_id) => {
    const answer = await asCustomer('POST', '/api/orders/TAB-1/confirm', { transaction_id });
    expect(answer.statusCode).toBe(422);
    expect(orders.confirm).not.toHaveBeenCalled();
  });

  it('is cancelled, unless it is paid', async () => {
    expect((await asCustomer('POST', '/api/orders/TAB-1/cancel')).json()).toMatchObject({ data: detail });
    orders.cancel.mockRejectedValue(new AppError('order_paid'));
    expect((await asCustomer('POST', '/api/orders/TAB-1/cancel')).statusCode).toBe(409);
  });

  it('of somebody else is not found', async () => {
    for (const way of [orders.find, orders.confirm, orders.cancel])
      way.mockRejectedValue(new AppError('not_found'));
    const answers = await Promise.all([
      asCustomer('GET', '/api/orders/TAB-2'),
      asCustomer('POST', '/api/orders/TAB-2/confirm'),
      asCustomer('POST', '/api/orders/TAB-2/cancel'),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  });
});
