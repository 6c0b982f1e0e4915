import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentMark } from '../../src/seed/development-mark.js';
import { LargeShop } from '../../src/seed/large/large-shop.js';
import { Console } from '../support/console.js';

const LISTS = ['akuns', 'transactions', 'data-penyewa-bots', 'statuses', 'messages'];

let desk: Console;
let number: string;

beforeAll(async () => {
  desk = await Console.open();
  await desk.reset(new Date('2026-12-01T05:00:00Z'));
  const mark = new DevelopmentMark(desk.database);
  await mark.set(desk.clock.now());
  await new LargeShop(desk.database, mark, desk.clock.now(), () => undefined).open({
    akuns: 40,
    transactions: 200,
  });
  const rows: { number_key: string }[] = await desk.database.on().query(
    `SELECT k.number_key FROM akuns k JOIN data_penyewa_bots r ON r.akun_id = k.id
       JOIN whatsapp_messages m ON m.number = k.number_key LIMIT 1`,
  );
  number = rows[0]?.number_key ?? '';
}, 60_000);
afterAll(() => desk.close());

const found = async (role: 'viewer' | 'operator', list: string, q: string) =>
  (await desk.ask<unknown[]>(role, 'GET', `${list}?q=${q}`)).data.length;

describe.each(LISTS)('a number in the list of %s', (list) => {
  it('is found by its beginning, but not by whom it is masked for: digit by digit they would know it', async () => {
    for (const beginning of [number, number.slice(0, 7)]) {
      expect(await found('operator', list, beginning)).toBeGreaterThan(0);
      expect(await found('viewer', list, beginning)).toBe(0);
    }
  });
});
