import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aCustomer, aLoggedInAdmin } from '../../../../test/support/customers.js';
import { Everything, type Row } from '../../../../test/support/everything.js';
import { aProduct } from '../../../../test/support/products.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import { AdjustRental } from '../../subscription/application/adjust-rental.service.js';

const DAY_MS = 86_400_000;
const LINE = 'siti.bot';

interface Entry {
  kind: string;
  delta_seconds: number;
  actor: string;
  reason: string | null;
}

describe('one rental with several writers (MariaDB and Redis are real)', () => {
  let everything: Everything;
  let desk: RentalDesk;
  let akunId: number;
  let productId: number;

  beforeAll(async () => {
    everything = await Everything.open();
    desk = new RentalDesk(everything.database, everything.clock);
  });
  beforeEach(async () => {
    await everything.reset();
    akunId = (await aCustomer(everything.app)).id;
    productId = (await aProduct(everything.database)).id;
  });
  afterAll(() => everything.close());

  const pay = () => desk.pay(aPaidPayment(everything.clock, { akunId, terms: { productId, lineId: LINE } }));
  const grant = async (more: object = {}, headers: Record<string, string> = {}) => {
    const wish = { akun_id: akunId, product_id: productId, line_id: LINE, ...more };
    return everything.ask('POST', 'data-penyewa-bots', wish, headers);
  };
  const read = async (id: number) => (await everything.ask('GET', `data-penyewa-bots/${id}`)).body.data;
  const later = (row: Row, days: number) => new Date(Date.parse(String(row.habis)) + days * DAY_MS);
  const entries = async (): Promise<Entry[]> => {
    const rows: Entry[] = await everything.database
      .on()
      .query('SELECT kind, delta_seconds, actor, reason FROM rental_entries ORDER BY id');
    return rows.map((row) => ({ ...row, delta_seconds: Number(row.delta_seconds) }));
  };
  const expectNothingLost = async (row: Row) => {
    const sum = (await entries()).reduce((total, { delta_seconds }) => total + delta_seconds, 0);
    expect(Date.parse(String(row.habis))).toBe(Date.parse(String(row.mulai)) + sum * 1000);
    expect(await desk.rebuild()).toEqual([]);
  };

  it('a grant and another end are in the ledger, with the token and the reason', async () => {
    const { id: tokenId, headers } = await everything.token(['data-penyewa-bots:write']);
    const { body } = await grant({ reason: 'Bonus' }, headers);
    const row = await read(body.data.id);
    const habis = later(row, 3).toISOString();
    await everything.ask('PUT', `data-penyewa-bots/${row.id}`, { ...row, habis });
    expect(await read(row.id)).toMatchObject({ habis, status: 'active' });
    expect(await entries()).toMatchObject([
      { kind: 'grant', actor: `token:${tokenId}`, reason: 'Bonus' },
      { kind: 'adjustment', actor: 'token:static', reason: 'Lewat API internal', delta_seconds: 3 * 86_400 },
    ]);
    await expectNothingLost(await read(row.id));
  });

  it('a grant until a moment ends there, or is not given at all', async () => {
    const habis = new Date(everything.clock.now().getTime() + 10 * DAY_MS).toISOString();
    const { status, body } = await grant({ habis });
    expect([status, Math.abs(Date.parse(String(body.data.habis)) - Date.parse(habis)) < 1000]).toEqual([
      201,
      true,
    ]);
    const before = await entries();
    const refused = await grant({ habis: '2001-01-01T00:00:00Z' });
    expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([422, ['habis']]);
    expect(await entries()).toEqual(before);
  });

  it('a grant takes nothing away: it ends no sooner than the rental that runs', async () => {
    const row = (await grant()).body.data;
    const before = await entries();
    const sooner = await grant({ habis: later(row, -1).toISOString() });
    expect([sooner.status, Object.keys(sooner.body.errors ?? {})]).toEqual([422, ['habis']]);
    expect([await entries(), await read(row.id)]).toEqual([before, row]);
    const further = await grant({ habis: later(row, 1).toISOString() });
    expect([further.status, further.body.data.habis]).toEqual([201, later(row, 1).toISOString()]);
  });

  it('somebody who saw an older row is refused, also when it is written while they are', async () => {
    const row = (await grant()).body.data;
    const adjusting = everything.app.get(AdjustRental);
    const execute = adjusting.execute.bind(adjusting);
    const spy = jest.spyOn(adjusting, 'execute').mockImplementationOnce(async (...args) => {
      await everything.ask('PATCH', `statuses/${String(row.status_id)}`, { status: 'inactive' });
      return execute(...args);
    });
    const change = { habis: later(row, 1).toISOString(), updated_at: row.updated_at };
    const { status, body } = await everything.ask('PUT', `data-penyewa-bots/${row.id}`, change);
    spy.mockRestore();
    expect([status, body.code]).toEqual([409, 'conflict']);
    expect(await read(row.id)).toMatchObject({ habis: row.habis, status: 'inactive' });
  });

  it('one Idempotency-Key is one grant, also at the same time', async () => {
    const key = { 'idempotency-key': 'bonus-1' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => grant({ reason: 'Bonus' }, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.data))).size).toBe(1);
    expect(await entries()).toHaveLength(1);
  });

  it('what is suspended, unknown or of another kind is granted nothing', async () => {
    await grant();
    const { body } = await everything.list('statuses');
    await everything.ask('PATCH', `statuses/${body.data[0]?.id}`, { status: 'inactive' });
    expect((await grant()).body).toMatchObject({ code: 'subscription_suspended' });
    const nobody = await grant({ akun_id: 4_000_000_000, product_id: 4_000_000_000 });
    expect([nobody.status, nobody.body.errors]).toEqual([
      422,
      { akun_id: ['There is nothing with this id.'], product_id: ['There is nothing with this id.'] },
    ]);
    expect((await grant({ bot_type: 'official' })).body.errors).toEqual({
      bot_type: ['Choose one of: selfbot.'],
    });
  });

  it('what cannot be changed is refused at its field, and nothing changes', async () => {
    const row = (await grant()).body.data;
    const change = { line_id: 'other.bot', status: 'expired', habis: later(row, 1).toISOString() };
    const { status, body } = await everything.ask('PATCH', `data-penyewa-bots/${row.id}`, change);
    expect([status, body.errors]).toEqual([
      422,
      { line_id: ['This field cannot be changed here.'], status: ['This field cannot be changed here.'] },
    ]);
    expect(await read(row.id)).toEqual(row);
  });

  it('changes in parallel from here, the console and a payment lose nothing', async () => {
    for (let round = 0; round < 8; round++) {
      await everything.reset();
      const customer = await aCustomer(everything.app);
      akunId = customer.id;
      productId = (await aProduct(everything.database)).id;
      const operator = (await aLoggedInAdmin(everything.app)).headers;
      await pay();
      const row = (await everything.list('data-penyewa-bots')).body.data[0] as Row;
      const put = (days: number, more: object) =>
        everything.ask('PUT', `data-penyewa-bots/${row.id}`, {
          habis: later(row, days).toISOString(),
          ...more,
        });
      const adjust = everything.app.inject({
        method: 'POST',
        url: `/api/admin/data-penyewa-bots/${row.id}/adjust`,
        headers: { ...operator, 'idempotency-key': `round-${round}` },
        payload: { seen_habis: row.habis, habis: later(row, 5).toISOString(), reason: 'gangguan' },
      });
      const [here, there, console_, , granted] = await Promise.all([
        put(2, { updated_at: row.updated_at }),
        put(3, { updated_at: row.updated_at }),
        adjust,
        pay(),
        grant(),
      ]);
      const statuses = [here.status, there.status, console_.statusCode];
      expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
      expect(granted.status).toBe(201);
      const kinds = (await entries()).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'payment')).toHaveLength(2);
      expect(kinds.filter((kind) => kind === 'grant')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'adjustment')).toHaveLength(
        statuses.filter((status) => status === 200).length,
      );
      await expectNothingLost(await read(row.id));
    }
  });
});
