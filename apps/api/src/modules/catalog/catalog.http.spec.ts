import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../test/support/http-pipeline.js';
import { CatalogController } from './catalog.controller.js';
import type { ProductEntity } from './product.entity.js';
import { ProductRepository } from './product.repository.js';
import { Shelf } from './shelf.js';

const MONTHLY = {
  id: 7,
  name: 'Self-bot Bulanan',
  description: 'Bot di akun LINE kamu sendiri.',
  price: 50_000,
  botType: 'selfbot',
  durationCount: 1,
  durationUnit: 'month',
} as ProductEntity;

let app: NestFastifyApplication;

beforeAll(async () => {
  const products = { listForSale: () => Promise.resolve([MONTHLY]) };
  app = await httpPipeline([CatalogController], [Shelf, { provide: ProductRepository, useValue: products }]);
});
afterAll(() => app.close());

describe('GET /api/catalog/products', () => {
  it('shows what is for sale to everyone, prices as decimal strings', async () => {
    const answer = await app.inject({ url: '/api/catalog/products' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.json()).toEqual({
      success: true,
      message: 'Products retrieved successfully.',
      data: [
        {
          id: 7,
          name: 'Self-bot Bulanan',
          description: 'Bot di akun LINE kamu sendiri.',
          price: '50000.00',
          bot_type: 'selfbot',
          duration_count: 1,
          duration_unit: 'month',
        },
      ],
    });
  });

  it.each([
    ['the tag', (etag: string) => etag],
    ['the tag made weak by a proxy', (etag: string) => `W/${etag}`],
    ['the tag among others', (etag: string) => `"other", ${etag}`],
    ['any tag', () => '*'],
  ])('answers 304 without a body to %s', async (_, given) => {
    const { headers } = await app.inject({ url: '/api/catalog/products' });
    const answer = await app.inject({
      url: '/api/catalog/products',
      headers: { 'if-none-match': given(String(headers.etag)) },
    });
    expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', headers.etag]);
  });

  it('answers in full to another tag', async () => {
    const answer = await app.inject({
      url: '/api/catalog/products',
      headers: { 'if-none-match': '"older"' },
    });
    expect(answer.statusCode).toBe(200);
  });
});

describe('GET /api/catalog/products/:id', () => {
  it('shows one product', async () => {
    const answer = await app.inject({ url: '/api/catalog/products/7' });
    expect(answer.json()).toMatchObject({ message: 'Product retrieved successfully.', data: { id: 7 } });
  });

  it.each(['8', '0', '07', 'abc', '7;drop', '99999999999999999999'])('%s is not found', async (id) => {
    const answer = await app.inject({
      url: `/api/catalog/products/${id}`,
      headers: { 'accept-language': 'en' },
    });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({
      success: false,
      code: 'not_found',
      message: 'What you are looking for was not found.',
    });
  });
});
