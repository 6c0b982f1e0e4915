import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../../test/support/http-pipeline.js';
import { wib } from '../../../../test/support/jakarta.js';
import { AppError, fieldError } from '../../../platform/errors/app-error.js';
import type { HistoryItem } from '../application/payment-history.service.js';
import { Quote } from '../application/quote.service.js';
import { SubscriptionHistory } from '../application/subscription-history.service.js';
import { SubscriptionQueries, type SubscriptionDetail } from '../application/subscription-queries.service.js';
import { SubscriptionsController } from './subscriptions.controller.js';

const RENTED: SubscriptionDetail = {
  id: 3,
  productId: 1,
  productName: 'Self-bot Bulanan',
  botType: 'selfbot',
  lineId: 'budi.store',
  status: 'active',
  mulai: wib('2026-12-24T14:05'),
  habis: wib('2027-01-24T14:05'),
  renewable: true,
  entries: [
    {
      id: 9,
      rentalId: 5,
      kind: 'payment',
      deltaSeconds: 2_678_400,
      before: wib('2026-12-24T14:05'),
      after: wib('2027-01-24T14:05'),
      source: 'payment:secret-transaction',
      orderId: 'order-1',
      reason: null,
      actor: 'midtrans',
      createdAt: wib('2026-12-24T14:05'),
    },
  ],
};

const PAID = {
  order: {
    orderId: 'order-1',
    amount: 100_000,
    paymentType: 'qris',
    paidAt: wib('2026-12-24T14:05'),
    terms: { productName: 'Self-bot Bulanan', quantity: 2, durationCount: 1, durationUnit: 'month' },
  },
  invoiceNumber: 'INV/2026/000123',
} as HistoryItem;

const queries = {
  list: jest.fn<SubscriptionQueries['list']>(),
};
const quotes = { execute: jest.fn<(akunId: number, wish: object) => Promise<object>>() };
const history = { find: jest.fn<SubscriptionHistory['find']>() };

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await httpPipeline(
    [SubscriptionsController],
    [
      { provide: SubscriptionQueries, useValue: queries },
      { provide: Quote, useValue: quotes },
      { provide: SubscriptionHistory, useValue: history },
    ],
  );
});
beforeEach(() => {
  jest.resetAllMocks();
});
afterAll(() => app.close());

const asCustomer = (url: string, akunId = 12) =>
  app.inject({ url, headers: { authorization: `Bearer ${akunId}`, 'accept-language': 'id' } });

it.each(['subscriptions', 'subscriptions/3', 'quote?product_id=1&line_id=budi'])(
  '/api/me/%s wants a login',
  async (path) => {
    expect((await app.inject({ url: `/api/me/${path}` })).statusCode).toBe(401);
  },
);

describe('GET /api/me/subscriptions', () => {
  it('answers the customer’s own, moments in ISO 8601', async () => {
    queries.list.mockResolvedValue([RENTED]);
    const answer = await asCustomer('/api/me/subscriptions');
    expect(queries.list).toHaveBeenCalledWith(12);
    expect(answer.json()).toEqual({
      success: true,
      message: 'Subscriptions retrieved successfully.',
      data: [
        {
          id: 3,
          product_id: 1,
          product_name: 'Self-bot Bulanan',
          bot_type: 'selfbot',
          line_id: 'budi.store',
          status: 'active',
          mulai: '2026-12-24T07:05:00.000Z',
          habis: '2027-01-24T07:05:00.000Z',
          renewable: true,
        },
      ],
    });
  });
});

describe('GET /api/me/subscriptions/:id', () => {
  it('adds the entries that explain the date, without what is ours alone', async () => {
    history.find.mockResolvedValue({ ...RENTED, payments: new Map([['order-1', PAID]]) });
    const { data } = (await asCustomer('/api/me/subscriptions/3')).json<{ data: { entries: object[] } }>();
    expect(history.find).toHaveBeenCalledWith(12, 3);
    expect(data.entries).toEqual([
      {
        kind: 'payment',
        delta_seconds: 2_678_400,
        before: '2026-12-24T07:05:00.000Z',
        after: '2027-01-24T07:05:00.000Z',
        reason: null,
        order_id: 'order-1',
        payment: {
          order_id: 'order-1',
          product_name: 'Self-bot Bulanan',
          duration_count: 2,
          duration_unit: 'month',
          amount: '100000.00',
          payment_type: 'qris',
          paid_at: '2026-12-24T07:05:00.000Z',
          invoice_number: 'INV/2026/000123',
        },
        created_at: '2026-12-24T07:05:00.000Z',
      },
    ]);
  });

  it('somebody else’s is not found', async () => {
    history.find.mockRejectedValue(new AppError('not_found'));
    expect((await asCustomer('/api/me/subscriptions/3')).statusCode).toBe(404);
  });

  it.each(['0', '-1', '1.5', 'abc', '1e3', '99999999999999999'])(
    '%s is not found, without asking',
    async (id) => {
      expect((await asCustomer(`/api/me/subscriptions/${id}`)).statusCode).toBe(404);
      expect(history.find).not.toHaveBeenCalled();
    },
  );
});

describe('GET /api/me/quote', () => {
  const quotation = {
    amount: 100_000,
    startsAt: wib('2027-01-24T14:05'),
    until: wib('2027-03-24T14:05'),
    renewal: true,
    currentHabis: wib('2027-01-24T14:05'),
  };

  it('says the price and until when it would run', async () => {
    quotes.execute.mockResolvedValue(quotation);
    const answer = await asCustomer('/api/me/quote?product_id=1&line_id=%20Budi.Store&quantity=2');
    expect(quotes.execute).toHaveBeenCalledWith(12, { productId: 1, lineId: 'budi.store', quantity: 2 });
    expect(answer.json()).toMatchObject({
      data: {
        amount: '100000.00',
        starts_at: '2027-01-24T07:05:00.000Z',
        quoted_until: '2027-03-24T07:05:00.000Z',
        renewal: true,
        current_habis: '2027-01-24T07:05:00.000Z',
      },
    });
  });

  it('takes one when no quantity is given', async () => {
    quotes.execute.mockResolvedValue({ ...quotation, currentHabis: null });
    await asCustomer('/api/me/quote?product_id=1&line_id=@toko-budi');
    expect(quotes.execute).toHaveBeenCalledWith(12, { productId: 1, lineId: '@toko-budi', quantity: 1 });
  });

  it.each([
    ['line_id=budi', 'product_id', 'Wajib diisi.'],
    ['product_id=1', 'line_id', 'Wajib diisi.'],
    ['product_id=x&line_id=budi', 'product_id', 'Harus berupa bilangan bulat.'],
    [
      'product_id=1&line_id=b@di',
      'line_id',
      'LINE ID terdiri dari 4–20 huruf, angka, titik, garis bawah, atau tanda hubung.',
    ],
    ['product_id=1&line_id=budi&quantity=13', 'quantity', 'Paling banyak 12.'],
    ['product_id=1&line_id=budi&quantity=0', 'quantity', 'Paling sedikit 1.'],
    ['product_id=1&line_id=budi&price=1', 'price', 'Kolom ini tidak dikenal.'],
  ])('%s is refused on %s', async (query, field, sentence) => {
    const answer = await asCustomer(`/api/me/quote?${query}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'validation_failed', errors: { [field]: [sentence] } });
  });

  it.each([
    [fieldError('product_id', 'product_unavailable'), 422],
    [new AppError('subscription_suspended'), 409],
  ])('passes on %s as %d', async (refusal, status) => {
    quotes.execute.mockRejectedValue(refusal);
    expect((await asCustomer('/api/me/quote?product_id=1&line_id=budi')).statusCode).toBe(status);
  });
});
