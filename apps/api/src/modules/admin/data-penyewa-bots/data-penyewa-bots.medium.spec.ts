import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../../test/support/database.js';
import { manyRentals } from '../../../../test/support/many-rentals.js';
import { mostRowsOf, plansOf, scansOf } from '../../../../test/support/query-plans.js';
import { emptyServers } from '../../../../test/support/servers.js';
import type { Database } from '../../../platform/database/database.js';
import { Lists } from '../../../platform/lists/lists.js';
import { DataPenyewaBotsQuery } from './data-penyewa-bots.query.js';
import { DataPenyewaBotsRepository, type RentalRow } from './data-penyewa-bots.repository.js';

const CUSTOMERS = 3_000;

let database: Database;
let close: () => Promise<void>;
let repository: DataPenyewaBotsRepository;

beforeAll(async () => {
  ({ database, close } = await openDatabase());
  await emptyServers();
  await manyRentals(database, CUSTOMERS);
  repository = new DataPenyewaBotsRepository(new Lists(database), database);
});
afterAll(async () => {
  await emptyServers();
  await close();
});

const list = (asked: Partial<DataPenyewaBotsQuery>) => {
  const query = Object.assign(new DataPenyewaBotsQuery(), asked);
  return repository.list(query.wantedBy('owner'), query.part);
};

/** Newest first; the end is a few days off whatever the day. */
const ids = async (asked: Partial<DataPenyewaBotsQuery>) =>
  (await list({ per_page: 2, ...asked })).rows.map(({ id }) => Number(id));

describe('the list of rentals', () => {
  it('tells of each rental whose it is and what was bought', async () => {
    const { rows, total } = await list({ per_page: 1 });
    expect(total).toBe(2 * CUSTOMERS);
    expect(rows[0]).toMatchObject({
      id: '6000',
      status_id: '1',
      akun_name: 'Nama 000001',
      akun_email: 'surel1@contoh.id',
      whatsapp_number: '628120000001',
      product_name: 'Paket 1',
      line_id: 'bot.000001',
    });
  });

  it.each<[Partial<DataPenyewaBotsQuery>, (row: RentalRow) => boolean]>([
    [{ 'filter[status]': 'inactive' }, ({ status }) => status === 'inactive'],
    [{ 'filter[bot_type]': 'official' }, ({ bot_type }) => bot_type === 'official'],
    [{ 'filter[product_id]': 3 }, ({ product_id }) => product_id === '3'],
    [{ 'filter[akun_id]': 7 }, ({ akun_id }) => akun_id === '7'],
    [{ 'filter[status_id]': 8 }, ({ status_id }) => status_id === '8'],
    [{ q: 'bot.000012' }, ({ line_id }) => line_id === 'bot.000012'],
    [{ q: 'Nama 000013' }, ({ akun_id }) => akun_id === '13'],
    [{ q: 'SUREL14@' }, ({ akun_id }) => akun_id === '14'],
    [{ q: '0812 0000 015' }, ({ akun_id }) => akun_id === '15'],
    [
      { 'filter[habis_from]': '2026-12-02', 'filter[habis_to]': '2026-12-02' },
      ({ habis }) =>
        String(habis?.toISOString()) >= '2026-12-01T17' && String(habis?.toISOString()) < '2026-12-02T17',
    ],
    [
      { 'filter[mulai_from]': '2025-01-03', 'filter[mulai_to]': '2025-01-03' },
      ({ mulai }) =>
        String(mulai?.toISOString()) >= '2025-01-02T17' && String(mulai?.toISOString()) < '2025-01-03T17',
    ],
  ])('holds with %j what it says, and all of it', async (asked, belongs) => {
    const all = await list({ per_page: 10_000 });
    const { rows, total } = await list({ per_page: 10_000, ...asked });
    expect(rows.length).toBeGreaterThan(0);
    expect(total).toBe(rows.length);
    expect(rows.map(({ id }) => id)).toEqual(all.rows.filter(belongs).map(({ id }) => id));
  });

  it('is sorted by when rentals end, start and were made, either way', async () => {
    expect(await ids({ sort: 'created_at' })).toEqual([1, 2]);
    expect(await ids({ sort: '-mulai' })).toEqual([6_000, 5_999]);
    expect(await ids({ sort: 'habis', 'filter[status]': 'active' })).toEqual([3_001, 3_301]);
  });

  it.each(['created_at', '-created_at', 'habis', '-habis', 'mulai', '-mulai'])(
    'reads no more than its part when sorted by %s',
    async (sort) => {
      const plans = await plansOf(database, () => list({ sort }));
      expect(scansOf(plans)).toEqual([]);
      expect(mostRowsOf(plans)).toBeLessThanOrEqual(26);
    },
  );

  it.each<Partial<DataPenyewaBotsQuery>>([
    { 'filter[status]': 'inactive' },
    { 'filter[status]': 'active', sort: 'habis' },
    { 'filter[bot_type]': 'official', sort: 'habis' },
    { 'filter[product_id]': 3, sort: 'habis' },
    { 'filter[akun_id]': 7 },
    { 'filter[status_id]': 7 },
    { 'filter[habis_from]': '2026-12-02', 'filter[habis_to]': '2026-12-02', sort: 'habis' },
    { 'filter[mulai_from]': '2025-01-03', 'filter[mulai_to]': '2025-01-03', sort: 'mulai' },
    { q: 'bot.000012' },
    { q: 'nama 000013' },
    { q: '0812 0000 015' },
  ])('reads no more than a part with %j', async (asked) => {
    const plans = await plansOf(database, () => list(asked));
    expect(scansOf(plans)).toEqual([]);
    expect(mostRowsOf(plans)).toBeLessThanOrEqual(26);
  });

  it('is followed by its cursor to the end', async () => {
    const first = await list({ 'filter[akun_id]': 7, per_page: 1 });
    const next = await list({ 'filter[akun_id]': 7, per_page: 1, cursor: String(first.nextCursor) });
    expect([...first.rows, ...next.rows].map(({ id }) => Number(id))).toEqual([3_006, 6]);
    expect(next.nextCursor).toBeNull();
  });
});
