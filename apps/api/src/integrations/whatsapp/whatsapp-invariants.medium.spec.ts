import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { openDatabase } from '../../../test/support/database.js';
import { RuleBench } from '../../../test/support/invariants.js';
import { emptyServers } from '../../../test/support/servers.js';
import { MESSAGE_INVARIANTS } from './whatsapp.invariants.js';

let bench: RuleBench;
let close: () => Promise<void>;

beforeAll(async () => {
  const opened = await openDatabase();
  close = opened.close;
  bench = new RuleBench(MESSAGE_INVARIANTS, opened.database, new TestClock());
});
beforeEach(emptyServers);
afterAll(() => close());

function message(key: string, row: Record<string, unknown>): Promise<number> {
  const fixed = { number: '6281234567890', template: 'invoice', variables: '{}', language: 'id' };
  return bench.insert('whatsapp_messages', { ...fixed, dedupe_key: key, ...row });
}

describe('whatsapp.outbox_is_sent', () => {
  it('names what nobody has sent, and what a sender has left lying', async () => {
    const waiting = await message('a', { next_attempt_at: bench.fromNow(-180) });
    const left = await message('b', { state: 'sending', lease_until: bench.fromNow(-180) });
    expect((await bench.check('whatsapp.outbox_is_sent')).samples).toEqual([
      `message ${waiting}: invoice`,
      `message ${left}: invoice`,
    ]);
  });

  it('is fine with what is due now, later, on its way, or done with', async () => {
    await message('a', { next_attempt_at: bench.fromNow(-60) });
    await message('b', { next_attempt_at: bench.fromNow(3600) });
    await message('c', { state: 'sending', lease_until: bench.fromNow(30) });
    await message('d', { state: 'failed', next_attempt_at: bench.fromNow(-3600) });
    expect(await bench.broken()).toEqual([]);
  });
});
