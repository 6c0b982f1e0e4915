import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Console } from '../../../../test/support/console.js';
import { aProduct } from '../../../../test/support/products.js';
import { plansOf, scansOf } from '../../../../test/support/query-plans.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { HIGHEST_PRICE } from '../../catalog/domain/price.js';
import { ProductRepository } from '../../catalog/product.repository.js';
import { Shelf } from '../../catalog/shelf.js';
import type { AdminProductAnswer, AdminProductDetailAnswer } from './products.answers.js';
import { ProductsQuery } from './products.query.js';
import { ProductsRepository } from './products.repository.js';

const NEW = {
  name: 'Self-bot Mingguan',
  description: 'Untuk dicoba.',
  price: '15000.00',
  bot_type: 'selfbot',
  duration_count: 7,
  duration_unit: 'day',
  is_active: true,
};

let desk: Console;

beforeAll(async () => {
  desk = await Console.open();
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

const create = (changes: object = {}) =>
  desk.ask<AdminProductDetailAnswer>('operator', 'POST', 'products', { ...NEW, ...changes });
const show = async (id: number) =>
  (await desk.ask<AdminProductDetailAnswer>('viewer', 'GET', `products/${id}`)).data;
const list = async (query = '') =>
  (await desk.ask<AdminProductAnswer[]>('viewer', 'GET', `products?${query}`)).data.map(({ name }) => name);

/** What a visitor sees who comes now, to another replica. */
async function onTheShelf(): Promise<string[]> {
  const { body } = await new Shelf(new ProductRepository(desk.database)).list();
  return (JSON.parse(body) as { data: { name: string }[] }).data.map(({ name }) => name);
}

describe('a package', () => {
  it('is made behind the others, is on the shelf at once, and who made it is written down', async () => {
    await aProduct(desk.database, { name: 'Pertama', order: 4 });
    const { status, data } = await create();
    expect(status).toBe(201);
    expect(data).toMatchObject({ ...NEW, order: 5, archived_at: null, sold: false, running_rentals: 0 });
    expect(await onTheShelf()).toEqual(['Pertama', NEW.name]);
    expect(await desk.auditTrail()).toMatchObject([
      {
        actor: await desk.nameOf('operator'),
        action: 'product.create',
        subject: `product:${data.id}`,
        before: null,
        after: { ...NEW, order: 5 },
      },
    ]);
  });

  it.each([
    ['a price of which twelve do not fit an order', { price: `${HIGHEST_PRICE + 1}.00` }, 'price'],
    ['a price of nothing', { price: '0' }, 'price'],
    ['a price with sen', { price: '100.50' }, 'price'],
    ['eleven years', { duration_unit: 'year', duration_count: 11 }, 'duration_count'],
    ['no name', { name: ' ' }, 'name'],
    ['a place', { order: 1 }, 'order'],
  ])('is not made with %s', async (_, changes, field) => {
    const { status, body } = await create(changes);
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [field]]);
    expect(await desk.auditTrail()).toEqual([]);
  });

  it('may cost as much as twelve of it fit an order', async () => {
    expect((await create({ price: `${HIGHEST_PRICE}.00` })).status).toBe(201);
  });

  it('is changed in what is said, and only that is written down', async () => {
    const { data } = await create();
    const change = { updated_at: data.updated_at, price: '17500.00', is_active: true };
    const { status, data: changed } = await desk.ask<AdminProductDetailAnswer>(
      'operator',
      'PATCH',
      `products/${data.id}`,
      change,
    );
    expect([status, changed.price, changed.name]).toEqual([200, '17500.00', NEW.name]);
    expect((await desk.auditTrail()).at(-1)).toMatchObject({
      action: 'product.update',
      before: { price: '15000.00' },
      after: { price: '17500.00' },
    });
  });

  it('that somebody else changed meanwhile is not written over, and what it is now is told', async () => {
    const { data } = await create();
    const url = `products/${data.id}`;
    const seen = { updated_at: data.updated_at };
    await desk.ask('owner', 'PATCH', url, { ...seen, price: '20000.00' });
    const {
      status,
      body,
      data: now,
    } = await desk.ask<AdminProductAnswer>('operator', 'PATCH', url, {
      ...seen,
      name: 'Lain',
    });
    expect([status, body.code]).toEqual([409, 'conflict']);
    expect(now).toMatchObject({ name: NEW.name, price: '20000.00' });
    const { status: again } = await desk.ask('operator', 'PATCH', url, {
      updated_at: now.updated_at,
      name: 'Lain',
    });
    expect(again).toBe(200);
  });

  it('changed with nothing new writes nothing', async () => {
    const { data } = await create();
    await desk.ask('operator', 'PATCH', `products/${data.id}`, {
      updated_at: data.updated_at,
      name: NEW.name,
    });
    expect(await desk.auditTrail()).toHaveLength(1);
  });

  it('is archived, once, and restored behind the others', async () => {
    const { id } = (await create({ name: 'Lama' })).data;
    await create({ name: 'Baru' });
    const archive = () => desk.ask<AdminProductAnswer>('operator', 'POST', `products/${id}/archive`);
    expect((await archive()).data.archived_at).toBe(desk.clock.now().toISOString());
    await archive();
    expect(await onTheShelf()).toEqual(['Baru']);
    expect(await list()).toEqual(['Lama', 'Baru']);
    expect((await desk.auditTrail()).map(({ action }) => action)).toEqual([
      'product.create',
      'product.create',
      'product.archive',
    ]);
    await desk.ask('operator', 'POST', `products/${id}/restore`);
    expect(await onTheShelf()).toEqual(['Baru', 'Lama']);
  });

  it('is deleted when nobody ever had it', async () => {
    const { id } = (await create()).data;
    expect((await desk.ask('operator', 'DELETE', `products/${id}`)).status).toBe(200);
    expect((await desk.ask('operator', 'GET', `products/${id}`)).status).toBe(404);
    expect((await desk.auditTrail()).at(-1)).toMatchObject({ action: 'product.delete', before: NEW });
  });

  it('that somebody has is not deleted; it can be archived, and the rental is left alone', async () => {
    const { id } = (await create()).data;
    await new RentalDesk(desk.database, desk.clock).pay(
      aPaidPayment(desk.clock, { terms: { productId: id, quotedUntil: new Date(0) } }),
    );
    const { status, body } = await desk.ask('owner', 'DELETE', `products/${id}`);
    expect([status, body.code]).toEqual([409, 'product_sold']);
    expect(await show(id)).toMatchObject({ sold: true, running_rentals: 1 });
    await desk.ask('owner', 'POST', `products/${id}/archive`);
    expect(await show(id)).toMatchObject({ running_rentals: 1 });
  });
});

describe('the order of packages', () => {
  let ids: number[];

  beforeEach(async () => {
    ids = [];
    for (const name of ['a', 'b', 'c']) ids.push((await create({ name })).data.id);
    const { id } = (await create({ name: 'archived' })).data;
    await desk.ask('operator', 'POST', `products/${id}/archive`);
  });

  const reorder = (wanted: number[], seen: number[]) =>
    desk.ask<{ ids: number[] }>('operator', 'POST', 'products/reorder', { ids: wanted, seen });

  it('is changed all at once, and the shelf follows', async () => {
    const [a, b, c] = ids as [number, number, number];
    expect((await reorder([c, a, b], ids)).status).toBe(200);
    expect(await onTheShelf()).toEqual(['c', 'a', 'b']);
    expect(await list('filter[state]=current')).toEqual(['c', 'a', 'b']);
    expect((await desk.auditTrail()).at(-1)).toMatchObject({
      action: 'product.reorder',
      before: { ids },
      after: { ids: [c, a, b] },
    });
    expect((await reorder([c, a, b], ids)).status).toBe(200);
    expect((await desk.auditTrail()).filter(({ action }) => action === 'product.reorder')).toHaveLength(1);
  });

  it('that somebody else changed meanwhile stays as it is, and is told', async () => {
    const [a, b, c] = ids as [number, number, number];
    await reorder([b, a, c], ids);
    const { status, body, data } = await reorder([c, b, a], ids);
    expect([status, body.code, data.ids]).toEqual([409, 'conflict', [b, a, c]]);
    expect(await onTheShelf()).toEqual(['b', 'a', 'c']);
  });

  it('comes out as one of them when two change it together', async () => {
    const [a, b, c] = ids as [number, number, number];
    const answers = await Promise.all([reorder([b, a, c], ids), reorder([c, b, a], ids)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it.each([
    ['without one of them', (all: number[]) => all.slice(1)],
    ['with a stranger', (all: number[]) => [...all, 404]],
    ['with one of them twice', (all: number[]) => [...all.slice(1), all[1] as number]],
  ])('is not changed %s', async (_, wanted) => {
    const { status, body } = await reorder(wanted(ids), ids);
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, ['ids']]);
    expect(await onTheShelf()).toEqual(['a', 'b', 'c']);
  });
});

describe('the list of packages', () => {
  beforeEach(async () => {
    await aProduct(desk.database, { name: 'Bulanan', order: 3, price: 50_000 });
    await aProduct(desk.database, { name: 'Tersembunyi', order: 2, isActive: false, price: 70_000 });
    await aProduct(desk.database, { name: 'Resmi', order: 1, botType: 'official', price: 60_000 });
    await aProduct(desk.database, { name: 'Lawas', order: 0, archivedAt: new Date(), price: 10_000 });
  });

  it.each([
    ['', ['Lawas', 'Resmi', 'Tersembunyi', 'Bulanan']],
    ['filter[state]=shown', ['Resmi', 'Bulanan']],
    ['filter[state]=hidden', ['Tersembunyi']],
    ['filter[state]=current&sort=-price', ['Tersembunyi', 'Resmi', 'Bulanan']],
    ['filter[state]=archived', ['Lawas']],
    ['filter[bot_type]=official', ['Resmi']],
    ['q=BUL&sort=name', ['Bulanan']],
    ['q=%25', []],
  ])('with "%s" is what it says', async (query, names) => {
    expect(await list(query)).toEqual(names);
  });

  it.each(['order', '-name', 'price', '-created_at'])('sorted by %s reads by an index', async (sort) => {
    await desk.database.on().query(
      `INSERT INTO products (name, description, price, \`order\`)
       WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < 900)
       SELECT CONCAT('Paket ', n), '', 50000, n FROM n`,
    );
    await desk.database.on().query('ANALYZE TABLE products');
    const query = Object.assign(new ProductsQuery(), { sort });
    const repository = desk.app.get(ProductsRepository);
    const plans = await plansOf(desk.database, () => repository.list(query.wanted, query.part));
    expect(scansOf(plans)).toEqual([]);
  });
});
