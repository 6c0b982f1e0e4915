import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../test/support/database.js';
import { aProduct } from '../../../test/support/products.js';
import { emptyServers } from '../../../test/support/servers.js';
import type { Database } from '../../platform/database/database.js';
import { Catalog } from './catalog.service.js';
import { ProductRepository } from './product.repository.js';
import { Shelf } from './shelf.js';

let database: Database;
let close: () => Promise<void>;
let products: ProductRepository;
let catalog: Catalog;

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  products = new ProductRepository(database);
  catalog = new Catalog(products);
});
beforeEach(() => emptyServers());
afterAll(() => close());

const withdrawn = { archivedAt: new Date('2026-12-01T00:00:00Z') };

describe('the shelf', () => {
  it('shows what is active and not archived, in the order that operators gave', async () => {
    await aProduct(database, { name: 'third', order: 2 });
    await aProduct(database, { name: 'hidden', isActive: false });
    await aProduct(database, { name: 'first', order: 1 });
    await aProduct(database, { name: 'archived', ...withdrawn });
    await aProduct(database, { name: 'second', order: 1 });
    const { body } = await new Shelf(products).list();
    const { data } = JSON.parse(body) as { data: { name: string; price: string }[] };
    expect(data.map(({ name }) => name)).toEqual(['first', 'second', 'third']);
    expect(data[0]?.price).toBe('50000.00');
  });

  it('has no place for what is not sold', async () => {
    const { id } = await aProduct(database, withdrawn);
    await expect(new Shelf(products).show(String(id))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what checkout may sell', () => {
  it('is the product as it is now, its price a whole number of rupiah', async () => {
    const { id } = await aProduct(database, { price: 99_999_999 });
    expect(await catalog.forSale(id)).toMatchObject({ id, price: 99_999_999, botType: 'selfbot' });
  });

  it.each([
    ['inactive', { isActive: false }],
    ['archived', withdrawn],
  ])('is nothing that is %s', async (_, state) => {
    const { id } = await aProduct(database, state);
    await expect(catalog.forSale(id)).rejects.toMatchObject({
      code: 'validation_failed',
      details: { errors: { product_id: [{ rule: 'product_unavailable' }] } },
    });
  });

  it('is nothing that does not exist', async () => {
    await expect(catalog.forSale(404)).rejects.toMatchObject({ code: 'validation_failed' });
  });
});
