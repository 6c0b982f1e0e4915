import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { openDatabase } from '../../../test/support/database.js';
import { RuleBench } from '../../../test/support/invariants.js';
import { wib } from '../../../test/support/jakarta.js';
import { emptyServers } from '../../../test/support/servers.js';
import { URGENCY } from './domain/urgency.js';
import { MESSAGE_INVARIANTS } from './whatsapp.invariants.js';

let bench: RuleBench;
let close: () => Promise<void>;
/** Of the rows that the database's clock judges. */
const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);

beforeAll(async () => {
  const opened = await openDatabase();
  close = opened.close;
  bench = new RuleBench(MESSAGE_INVARIANTS, opened.database, new TestClock());
});
beforeEach(async () => {
  await emptyServers();
  bench.clock.set(wib('2026-12-24T14:05'));
});
afterAll(() => close());

function message(key: string, row: Record<string, unknown>): Promise<number> {
  const fixed = { number: '6281234567890', template: 'invoice', variables: '{}', language: 'id' };
  return bench.insert('whatsapp_messages', { ...fixed, dedupe_key: key, ...row });
}

describe('whatsapp.outbox_is_sent', () => {
  it('names what nobody has sent, and what a sender has left lying', async () => {
    const waiting = await message('a', { next_attempt_at: ago(180) });
    const left = await message('b', { state: 'sending', lease_until: ago(180) });
    expect((await bench.check('whatsapp.outbox_is_sent')).samples).toEqual([
      `message ${waiting}: invoice`,
      `message ${left}: invoice`,
    ]);
  });

  it('is fine with what is due now, later, on its way, or done with', async () => {
    await message('a', { next_attempt_at: ago(60) });
    await message('b', { next_attempt_at: ago(-3600) });
    await message('c', { state: 'sending', lease_until: ago(-30) });
    await message('d', { state: 'failed', next_attempt_at: ago(3600) });
    expect(await bench.broken()).toEqual([]);
  });

  const reminder = (key: string, seconds: number) =>
    message(key, { template: 'reminder_7', priority: URGENCY.other, next_attempt_at: ago(seconds) });

  it('gives an hour to what can wait', async () => {
    await reminder('a', 3_540);
    expect(await bench.broken()).toEqual([]);
    const late = await reminder('b', 3_660);
    expect((await bench.check('whatsapp.outbox_is_sent')).samples).toEqual([`message ${late}: reminder_7`]);
  });

  it.each([
    ['2026-12-24T20:59', 1, 0],
    ['2026-12-24T21:00', 0, 1],
    ['2026-12-25T06:59', 0, 1],
    ['2026-12-25T07:00', 0, 0],
    ['2026-12-25T07:59', 0, 0],
    ['2026-12-25T08:00', 1, 0],
  ])('at %s counts %i of what can wait, and leaves out %i', async (moment, violations, excepted) => {
    await reminder('a', 7_200);
    bench.clock.set(wib(moment));
    expect(await bench.check('whatsapp.outbox_is_sent')).toMatchObject({ violations, excepted });
  });

  it('counts at night what does not wait for the morning', async () => {
    bench.clock.set(wib('2026-12-24T23:00'));
    await reminder('a', 7_200);
    const code = await message('b', {
      template: 'otp_register',
      priority: URGENCY.otp,
      next_attempt_at: ago(180),
    });
    const { samples, excepted } = await bench.check('whatsapp.outbox_is_sent');
    expect([samples, excepted]).toEqual([[`message ${code}: otp_register`], 1]);
  });
});

describe('whatsapp.gateway_answers', () => {
  const gateway = (name: string, state: string, secondsAgo: number) =>
    bench.query('INSERT INTO whatsapp_gateways (name, state, since) VALUES (?, ?, ?)', [
      name,
      state,
      bench.fromNow(-secondsAgo),
    ]);
  const found = async () => (await bench.check('whatsapp.gateway_answers')).samples;

  it('names the main gateway when it is away for more than a minute', async () => {
    await gateway('main', 'open', 61);
    await gateway('fallback', 'closed', 61);
    expect(await found()).toEqual(['gateway main']);
  });

  it('names both when both are away', async () => {
    await gateway('main', 'open', 61);
    await gateway('fallback', 'open', 61);
    expect((await found()).sort()).toEqual(['gateway fallback', 'gateway main']);
  });

  it('is fine with one that has just gone, and with a fallback that nobody needs', async () => {
    await gateway('main', 'open', 59);
    expect(await found()).toEqual([]);
    await bench.query("UPDATE whatsapp_gateways SET state = 'closed'");
    await gateway('fallback', 'open', 3_600);
    expect(await found()).toEqual([]);
  });
});
