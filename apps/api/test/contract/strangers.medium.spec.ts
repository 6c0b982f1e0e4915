import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RenewalLinks } from '../../src/modules/subscription/application/renewal-links.service.js';
import { describeApi } from '../../src/platform/http/openapi.js';
import { Shop, type Shopper } from '../support/shop.js';
import { operationsOf, type Operation } from './operations.js';

/** Routes whose parameters name nothing of anybody: what is for sale is for all. */
const FOR_ALL = /^\/api\/catalog\//;
/** The console has a login of its own, which a customer does not pass. */
const NOT_THE_PORTAL = /^\/api\/(admin|everything)\//;

describe('somebody else’s things (MariaDB, Redis and the stand-in are real)', () => {
  let shop: Shop;
  let owner: Shopper;
  let stranger: Shopper;
  let operations: Operation[];
  /** What the owner has, by the name of the parameter that would name it. */
  let owned: Record<string, string[]>;
  let sessions: string[];
  let before: string;

  beforeAll(async () => {
    shop = await Shop.open();
    await shop.reset();
    owner = await shop.customer();
    stranger = await shop.customer();
    const paid = await shop.buy(owner);
    const open = await shop.order(owner, 'siti.open');
    const id = String(paid.subscription?.id);
    sessions = await sessionsOf(owner);
    owned = { id: [id], order_id: [paid.order_id, open.order_id] };
    const all = operationsOf(describeApi(shop.app));
    operations = all.filter(
      ({ path, parameters }) => parameters.length > 0 && !FOR_ALL.test(path) && !NOT_THE_PORTAL.test(path),
    );
    before = await everything();
  });
  afterAll(() => shop.close());

  async function sessionsOf(shopper: Shopper): Promise<string[]> {
    const { data } = await shop.ask<{ id: string | number }[]>(shopper, 'GET', '/api/me/sessions');
    return data.map(({ id }) => String(id));
  }

  async function everything(): Promise<string> {
    const tables = ['payment_transactions', 'statuses', 'data_penyewa_bots', 'rental_entries', 'invoices'];
    const rows = await Promise.all(
      tables.map((table) => shop.database.on().query(`SELECT * FROM ${table} ORDER BY id`)),
    );
    return JSON.stringify(rows);
  }

  /** Every address of the operation that names what the owner has. The token is one for a rental of the stranger. */
  function addresses({ path, parameters }: Operation, token: string): string[] {
    return parameters.reduce(
      (paths, name) => {
        const things = path.startsWith('/api/me/sessions/') ? sessions : (owned[name] ?? owned.id ?? []);
        const values = name === 'token' ? [token] : things;
        return paths.flatMap((each) => values.map((value) => each.replace(`{${name}}`, value)));
      },
      [path],
    );
  }

  it('are 404 on every route that could name them, and nothing changes', async () => {
    const { subscription } = await shop.buy(stranger, 'stranger.bot');
    before = await everything();
    const links = shop.app.get(RenewalLinks, { strict: false });
    const token = links.urlFor(Number(subscription?.id)).split('/').at(-1) as string;
    const asked: string[] = [];
    for (const operation of operations.filter(({ parameters }) =>
      parameters.some((name) => name !== 'token'),
    )) {
      for (const url of addresses(operation, token)) {
        const { method } = operation;
        const body = method === 'GET' || method === 'DELETE' ? {} : { payload: {} };
        const answer = await shop.app.inject({ method, url, headers: stranger.headers, ...body });
        expect([method, operation.path, answer.statusCode]).toEqual([method, operation.path, 404]);
        asked.push(`${method} ${operation.path}`);
      }
    }
    expect(new Set(asked)).toEqual(
      new Set(
        operations
          .filter(({ path }) => !/\{token\}(\/orders)?$/.test(path))
          .map((o) => `${o.method} ${o.path}`),
      ),
    );
    expect(asked).toEqual(expect.arrayContaining(['GET /api/me/transactions/{order_id}/invoice.pdf']));
    expect(await everything()).toBe(before);
    expect(sessions).not.toEqual([]);
    expect(await sessionsOf(owner)).toEqual(sessions);
  });

  it('are in none of a stranger’s lists', async () => {
    const lists = ['/api/me/subscriptions', '/api/me/transactions?per_page=100', '/api/me'];
    for (const url of lists) {
      const answer = await shop.app.inject({ url, headers: stranger.headers });
      expect(answer.statusCode).toBe(200);
      for (const orderId of owned.order_id ?? []) expect(answer.body).not.toContain(orderId);
      expect(answer.body).not.toContain('siti.open');
    }
  });
});
