import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCustomer } from '../../../../test/support/customers.js';
import { Everything, type Row } from '../../../../test/support/everything.js';

describe('the list of /api/everything/akuns (MariaDB and Redis are real)', () => {
  let everything: Everything;

  beforeAll(async () => {
    everything = await Everything.open();
  });
  beforeEach(() => everything.reset());
  afterAll(() => everything.close());

  const makeMany = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const number = `62812345678${10 + n}`;
      const numbers = { whatsappNumber: number, numberKey: number };
      await aCustomer(everything.app, { name: `Siti ${n}`, email: `siti.${n}@contoh.id`, ...numbers });
    }
    return (await everything.list('akuns')).body.data;
  };

  it('is listed whole, in pages and by cursor', async () => {
    await makeMany(7);
    const whole = await everything.list('akuns');
    expect(whole.body).toEqual({
      success: true,
      data: expect.any(Array),
      message: 'Akuns retrieved successfully.',
      as_of: expect.any(String),
    });
    expect(whole.body.data.map(({ id }) => id)).toEqual(
      whole.body.data.map(({ id }) => id).toSorted((a, b) => a - b),
    );
    const page = await everything.list('akuns?page=2&per_page=3');
    expect(page.body.data).toEqual(whole.body.data.slice(3, 6));
    expect(page.body.meta).toEqual({ page: 2, per_page: 3, total: 7, next_cursor: expect.any(String) });
    const next = await everything.list(`akuns?per_page=3&cursor=${page.body.meta?.next_cursor}`);
    expect(next.body.data).toEqual(whole.body.data.slice(6));
    expect(next.body.meta?.next_cursor).toBeNull();
  });

  it('is listed whole when nobody is there', async () => {
    expect((await everything.list('akuns')).text).toMatch(
      /^\{"success":true,"data":\[\],"message":"Akuns retrieved successfully\.","as_of":"[^"]+"\}$/,
    );
  });

  it('is filtered, searched and sorted', async () => {
    await makeMany(4);
    const names = async (query: string) =>
      (await everything.list(`akuns?${query}`)).body.data.map(({ name }) => name);
    expect(await names('filter[email]=SITI.2@contoh.id')).toEqual(['Siti 2']);
    expect(await names('filter[whatsapp_number]=%2B62%20812-3456-7813')).toEqual(['Siti 3']);
    expect(await names('filter[is_active]=false')).toEqual([]);
    expect(await names('q=siti%203')).toEqual(['Siti 3']);
    expect(await names('sort=-email')).toEqual(['Siti 3', 'Siti 2', 'Siti 1', 'Siti 0']);
  });

  it.each([
    'filter[password]=x',
    'sort=password',
    'per_page=501',
    'per_page=0',
    'page=401',
    'cursor=nonsense',
    'q=',
    'filter[updated_since]=yesterday',
  ])('refuses a list by ?%s', async (query) => {
    const { status, body } = await everything.list(`akuns?${query}`);
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [query.split('=')[0]]]);
  });

  it('counts what the filter lets through', async () => {
    const [first] = (await makeMany(3)) as [Row];
    await everything.ask('PATCH', `akuns/${first.id}`, { is_active: false });
    const totalOf = async (query: string) =>
      (await everything.list(`akuns?per_page=1&${query}`)).body.meta?.total;
    expect(await totalOf('filter[is_active]=true')).toBe(2);
    expect(await totalOf('filter[is_active]=false&q=siti')).toBe(1);
    expect(await totalOf('')).toBe(3);
  });
});
