import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { FormerShop, importInto } from '../../../test/support/former-shop.js';
import { wib } from '../../../test/support/jakarta.js';
import type { Database } from '../../platform/database/database.js';

const clock = new TestClock(wib('2026-12-01T12:00'));
const shop = new FormerShop('times');
let database: Database;
let close: () => Promise<void>;

beforeEach(async () => {
  await shop.open('much');
  await shop.migrate();
  ({ database, close } = await shop.database());
}, 60_000);
afterEach(() => close());

const registeredAt = async () => String((await shop.contents()).akuns?.[0]?.created_at);

describe('the times of the former application', () => {
  it('are those of the zone that it wrote in', async () => {
    await importInto(database, clock, {}, { LEGACY_TIMEZONE: 'Europe/Berlin' });
    // 09:00 in January, and 14:00:05 in December.
    expect(await registeredAt()).toBe('2026-01-10 08:00:00.000');
    const ends = (await shop.contents()).data_penyewa_bots?.map(({ habis }) => habis);
    expect(ends?.[1]).toBe('2026-12-20 13:00:05.000');
  });

  it('are seen as its database saw them, where that was another zone than here', async () => {
    const zones = { LEGACY_TIMEZONE: 'Asia/Jakarta', LEGACY_DATABASE_TIMEZONE: '+07:00' };
    await importInto(database, clock, {}, zones);
    // The timestamp was 09:00 UTC, which there was 16:00; what is no timestamp has no zone.
    expect(await registeredAt()).toBe('2026-01-10 09:00:00.000');
    const ends = (await shop.contents()).data_penyewa_bots?.map(({ habis }) => habis);
    expect(ends?.[1]).toBe('2026-12-20 07:00:05.000');
  });

  it('are not guessed when the database does not know a zone', async () => {
    const zones = { LEGACY_DATABASE_TIMEZONE: 'Mars/Olympus' };
    await expect(importInto(database, clock, {}, zones)).rejects.toThrow('LEGACY_DATABASE_TIMEZONE');
  });
});
