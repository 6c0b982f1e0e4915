import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openGateway, type TestGateway } from '../../../test/support/gateway.js';
import { wib } from '../../../test/support/jakarta.js';
import { OutboxBench, aCode, anInvoice, aReceipt, aReminder } from '../../../test/support/outbox.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';

let gateway: TestGateway;
let bench: OutboxBench;

beforeAll(async () => {
  await prepareDatabase();
  gateway = await openGateway();
  bench = await OutboxBench.open({ WHATSAPP_API_URL: gateway.url });
});
beforeEach(() => emptyServers());
afterAll(async () => {
  gateway.close();
  await bench.close();
});

const at = async (moment: string) => {
  bench.clock.set(wib(moment));
  await bench.sweep();
};
const states = async () => (await bench.rows()).map(({ template, state }) => [template, state]);

describe('at night', () => {
  it('a reminder is held, codes and news about money go, and at seven it is released', async () => {
    bench.clock.set(wib('2026-12-24T20:59'));
    for (const make of [aReminder, aCode, anInvoice, aReceipt]) await bench.enqueue(make());
    const [before] = await bench.rows();
    await at('2026-12-24T21:00');
    expect(await states()).toEqual([
      ['reminder_7', 'queued'],
      ['otp_register', 'sent'],
      ['invoice', 'sent'],
      ['payment_active', 'sent'],
    ]);
    await at('2026-12-25T06:59');
    expect((await bench.rows())[0]).toEqual(before);
    await at('2026-12-25T07:00');
    expect((await states())[0]).toEqual(['reminder_7', 'sent']);
  });

  it('a reminder goes until nine', async () => {
    await bench.enqueue(aReminder());
    await at('2026-12-24T20:59');
    expect(await states()).toEqual([['reminder_7', 'sent']]);
  });
});
