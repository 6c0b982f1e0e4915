import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../../test/support/http-pipeline.js';
import { anInvoice } from '../../../../test/support/invoices.js';
import { wib } from '../../../../test/support/jakarta.js';
import { pdfText } from '../../../../test/support/pdf-text.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { PaymentHistory } from '../application/payment-history.service.js';
import { TransactionsController } from './transactions.controller.js';

const history = {
  list: jest.fn<PaymentHistory['list']>(),
  invoice: jest.fn<PaymentHistory['invoice']>(),
};

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await httpPipeline([TransactionsController], [{ provide: PaymentHistory, useValue: history }]);
});
beforeEach(() => {
  jest.resetAllMocks();
});
afterAll(() => app.close());

const asCustomer = (url: string, language = 'id') =>
  app.inject({ url, headers: { authorization: 'Bearer 12', 'accept-language': language } });

it.each(['', '/order-1/invoice.pdf'])('/api/me/transactions%s wants a login', async (path) => {
  expect((await app.inject({ url: `/api/me/transactions${path}` })).statusCode).toBe(401);
});

describe('GET /api/me/transactions', () => {
  it('answers a page with its figures', async () => {
    history.list.mockResolvedValue({ items: [], total: 11 });
    const answer = await asCustomer('/api/me/transactions?page=2&per_page=10');
    expect(history.list).toHaveBeenCalledWith(12, expect.objectContaining({ page: 2, perPage: 10 }));
    expect(answer.json()).toMatchObject({ data: [], meta: { page: 2, per_page: 10, total: 11 } });
  });

  it('says when nobody counted further', async () => {
    history.list.mockResolvedValue({ items: [], total: 10_000 });
    const { meta } = (await asCustomer('/api/me/transactions')).json<{ meta: object }>();
    expect(meta).toEqual({ page: 1, per_page: 25, total: 10_000, total_capped: true });
  });

  it.each(['per_page=101', 'per_page=0', 'page=401', 'page=x', 'sort=-amount'])(
    '%s is refused',
    async (query) => {
      expect((await asCustomer(`/api/me/transactions?${query}`)).statusCode).toBe(422);
    },
  );

  it('finds by state and by days in Jakarta, both included', async () => {
    history.list.mockResolvedValue({ items: [], total: 0 });
    await asCustomer(
      '/api/me/transactions?filter[status]=paid&filter[from]=2026-12-01&filter%5Bto%5D=2026-12-31',
    );
    expect(history.list).toHaveBeenCalledWith(12, {
      page: 1,
      perPage: 25,
      status: 'paid',
      from: wib('2026-12-01T00:00'),
      before: wib('2027-01-01T00:00'),
    });
  });

  it.each([
    'filter[status]=open',
    'filter[status]=',
    'filter[from]=2026-13-01',
    'filter[from]=2026-02-30',
    'filter[to]=yesterday',
    'filter[amount]=1',
  ])('%s is refused on its field', async (query) => {
    const answer = await asCustomer(`/api/me/transactions?${query}`);
    const field = query.split('=')[0];
    expect([answer.statusCode, Object.keys(answer.json<{ errors: object }>().errors)]).toEqual([
      422,
      [field],
    ]);
  });
});

describe('GET /api/me/transactions/:order_id/invoice.pdf', () => {
  it.each([
    ['id', 'LUNAS'],
    ['en', 'PAID'],
  ])('is a paper to keep, in the language of the caller (%s)', async (language, stamp) => {
    history.invoice.mockResolvedValue(anInvoice({ sequence: 123 }));
    const answer = await asCustomer('/api/me/transactions/order-1/invoice.pdf', language);
    expect(history.invoice).toHaveBeenCalledWith(12, 'order-1');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="INV-2026-000123.pdf"',
      'cache-control': 'no-store',
    });
    expect(pdfText(answer.rawPayload)).toContain(stamp);
  });

  it.each([
    ['not_found', 404],
    ['order_unpaid', 409],
    ['too_many_requests', 429],
  ] as const)('%s is %d, in the envelope', async (code, status) => {
    history.invoice.mockRejectedValue(new AppError(code));
    const answer = await asCustomer('/api/me/transactions/order-1/invoice.pdf');
    expect([answer.statusCode, answer.json()]).toMatchObject([status, { success: false, code }]);
  });
});
