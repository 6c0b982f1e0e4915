import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Console } from '../../../../test/support/console.js';
import { wib } from '../../../../test/support/jakarta.js';
import { plansOf, scansOf } from '../../../../test/support/query-plans.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import type { Role } from '../../../platform/security/roles.js';
import { RunCompensations } from '../../subscription/application/run-compensations.service.js';
import type {
  CompensationAnswer,
  CompensationDetailAnswer,
  CompensationPreviewAnswer,
  CompensationTargetAnswer,
} from './compensations.answers.js';
import { CompensationsQuery } from './compensations.query.js';
import { AdminCompensationsRepository } from './compensations.repository.js';

const WISH = { days: 1, hours: 6, reason: 'gangguan semalam' };

let desk: Console;
let rentals: RentalDesk;

beforeAll(async () => {
  desk = await Console.open();
  rentals = new RentalDesk(desk.database, desk.clock);
});
beforeEach(async () => {
  await desk.reset(wib('2026-12-24T14:05'));
  for (const [n, botType] of (['selfbot', 'official', 'selfbot'] as const).entries()) {
    const terms = { lineId: `bot.${n}`, botType, durationUnit: 'day', durationCount: 10 * (n + 1) } as const;
    await rentals.pay(aPaidPayment(desk.clock, { akunId: n + 1, terms }));
  }
});
afterAll(() => desk.close());

const preview = (wish: object = {}, role: Role = 'operator') =>
  desk.ask<CompensationPreviewAnswer>(role, 'POST', 'compensations/preview', { ...WISH, ...wish });
const apply = (id: number, token: string, role: Role = 'operator') =>
  desk.ask(role, 'POST', `compensations/${id}/apply`, { token });
const show = async (id: number) =>
  (await desk.ask<CompensationDetailAnswer>('viewer', 'GET', `compensations/${id}`)).data;
const list = async (query = '') =>
  (await desk.ask<CompensationAnswer[]>('viewer', 'GET', `compensations?${query}`)).data;
const work = async () => {
  while ((await desk.app.get(RunCompensations).execute()) > 0);
};
const ends = async () => (await rentals.allRentals()).map(({ habis }) => habis.toISOString());

describe('a compensation', () => {
  it('is shown, applied, told how far it is, and undone', async () => {
    const before = await ends();
    const { data: shown } = await preview({ bot_types: ['selfbot'] });
    expect(shown).toMatchObject({ rentals: 2, seconds: 108_000 });
    expect(shown.sample.map(({ line_id }) => line_id)).toEqual(['bot.0', 'bot.2']);
    expect(await list()).toEqual([]);

    const started = await apply(shown.id, shown.token);
    expect([started.status, started.data]).toEqual([
      202,
      { id: shown.id, state: 'applying', rentals: 2, joined: 0, left: 0 },
    ]);
    expect(await show(shown.id)).toMatchObject({ state: 'applying', outcomes: { waiting: 2 } });
    await work();
    expect(await show(shown.id)).toMatchObject({
      state: 'applied',
      outcomes: { given: 2 },
      actor_name: 'Operator',
      criteria: { botTypes: ['selfbot'] },
    });
    expect((await ends())[1]).toBe(before[1]);
    expect((await ends())[0]).not.toBe(before[0]);

    const undone = await desk.ask('operator', 'POST', `compensations/${shown.id}/undo`, { reason: 'salah' });
    expect(undone.status).toBe(202);
    await work();
    expect(await ends()).toEqual(before);
    expect(await list()).toMatchObject([{ id: shown.id, state: 'undone', undo_reason: 'salah', rentals: 2 }]);
  });

  it('names its rentals, page by page and by what became of them', async () => {
    const { data } = await preview();
    const targets = (query: string) =>
      desk.ask<CompensationTargetAnswer[]>('viewer', 'GET', `compensations/${data.id}/rentals?${query}`);
    const second = await targets('per_page=2&page=2');
    expect(second.data).toMatchObject([{ line_id: 'bot.2', outcome: 'waiting' }]);
    expect(second.body.meta).toMatchObject({ total: 3, page: 2 });
    expect((await targets('filter[outcome]=given')).body.meta?.total).toBe(0);
  });

  it.each([
    [{ statuses: ['expired'] }, 0],
    [{ habis_from: '2027-01-13', habis_to: '2027-01-13' }, 1],
    [{ product_ids: [1] }, 3],
    [{ product_ids: [2] }, 0],
    [{ rental_ids: [] }, 0],
  ])('with %j is for as many as it says', async (criteria, count) => {
    expect((await preview(criteria)).data.rentals).toBe(count);
  });

  it.each([
    ['no time', { days: 0, hours: 0 }, 'extra'],
    ['no reason', { reason: '' }, 'reason'],
    ['an unknown kind of bot', { bot_types: ['robot'] }, 'bot_types'],
    ['the same package twice', { product_ids: [1, 1] }, 'product_ids'],
    ['a package that is no id', { product_ids: ['1'] }, 'product_ids'],
    ['a day that is none', { habis_from: '2027-02-30' }, 'habis_from'],
  ])('is not shown with %s', async (_, wish, field) => {
    const { status, body } = await preview(wish);
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [field]]);
  });

  it('of more than seven days is for finance and owners', async () => {
    const week = { days: 7, hours: 0 };
    const longer = { days: 7, hours: 1 };
    expect((await preview(week)).status).toBe(200);
    const refused = await preview(longer);
    expect([refused.status, refused.body.code]).toEqual([403, 'compensation_too_long']);
    const { data } = await preview(longer, 'finance');
    expect((await apply(data.id, data.token, 'operator')).status).toBe(403);
    expect((await apply(data.id, data.token, 'finance')).status).toBe(202);
    const undo = (role: Role) => desk.ask(role, 'POST', `compensations/${data.id}/undo`, { reason: 'salah' });
    expect([(await undo('operator')).status, (await undo('owner')).status]).toEqual([403, 202]);
  });

  it('is refused when its token stands for something else, and when it is none', async () => {
    const { data } = await preview();
    expect((await apply(data.id, 'f'.repeat(64))).status).toBe(409);
    expect((await apply(data.id, 'x')).status).toBe(422);
    expect((await apply(999_999, data.token)).status).toBe(404);
  });
});

describe('the list of compensations', () => {
  it('is searched by reason and filtered by state', async () => {
    const { data } = await preview({ reason: 'padam listrik' });
    await apply(data.id, data.token);
    expect(await list('q=PADAM')).toHaveLength(1);
    expect(await list('filter[state]=applying')).toHaveLength(1);
    expect(await list('filter[state]=applied')).toEqual([]);
    expect((await desk.ask('owner', 'GET', 'compensations?filter[state]=draft')).status).toBe(422);
  });

  it.each(['applied_at', '-applied_at'])('sorted by %s reads by an index', async (sort) => {
    await desk.database.on().query(
      `INSERT INTO compensation_batches (state, criteria, seconds, reason, actor, created_at, applied_at)
       WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < 900)
       SELECT 'applied', '{}', 3600, n, 'user:1', '2026-01-01', '2026-01-01' + INTERVAL n MINUTE FROM n`,
    );
    await desk.database.on().query('ANALYZE TABLE compensation_batches');
    const query = Object.assign(new CompensationsQuery(), { sort });
    const repository = desk.app.get(AdminCompensationsRepository);
    const plans = await plansOf(desk.database, () => repository.list(query.wanted, query.part));
    expect(scansOf(plans)).toEqual([]);
  });
});
