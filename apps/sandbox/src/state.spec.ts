import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aSandbox, WHATSAPP_TOKEN } from '../test/support/a-sandbox.js';
import { SandboxClock } from './platform/clock.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'sandbox-'))));
afterEach(() => rm(folder, { recursive: true }));

describe('a sandbox with a state file', () => {
  it('goes on after a restart where it was', async () => {
    const stateFile = join(folder, 'deep', 'state.json');
    const clock = () => new SandboxClock(() => Date.parse('2026-03-01T05:00:00Z'));

    const first = await aSandbox({ stateFile, clock: clock() });
    const { orderId, token } = await first.order();
    const { transaction_id: id } = first.sandbox.control.choose(orderId, 'gopay');
    await fetch(`${first.sandbox.url}/send`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'x-whatsapp-token': WHATSAPP_TOKEN },
      body: JSON.stringify({ number: '6281234567890', message: 'Halo' }),
    });
    first.sandbox.control.setFaults({ notifications: 'hold' });
    first.sandbox.control.setFaults({ duplicate: 2 }, orderId);
    await first.receiver.waitFor(1);
    await first.close();

    const second = await aSandbox({ stateFile, clock: clock() });
    expect(second.sandbox.control.order(orderId)).toMatchObject({
      token,
      attempts: [{ transaction_id: id }],
    });
    expect(second.sandbox.control.messages()).toHaveLength(1);
    expect(second.sandbox.control.faults(orderId)).toMatchObject({ notifications: 'hold', duplicate: 2 });
    second.sandbox.clock.advance(15 * 60_000);
    expect(second.sandbox.control.order(orderId).attempts).toMatchObject([{ transaction_status: 'expire' }]);
    await second.close();
    expect(await readdir(join(folder, 'deep'))).toEqual(['state.json']);
  });

  it('stays in the time to which it was moved, and says so to those who follow', async () => {
    const clockFile = join(folder, 'clock.json');
    const said = async () => JSON.parse(await readFile(clockFile, 'utf8')) as unknown;
    const first = await aSandbox({ clockFile });
    expect(await said()).toEqual({ offset_ms: 0 });
    first.sandbox.time.advance(86_400);
    expect(await said()).toEqual({ offset_ms: 86_400_000 });
    await first.close();
    const second = await aSandbox({ clockFile });
    expect(second.sandbox.clock.offset).toBe(86_400_000);
    await second.close();
  });

  it('tries again what was not delivered', async () => {
    const stateFile = join(folder, 'state.json');
    const clock = () => new SandboxClock(() => Date.parse('2026-03-01T05:00:00Z'));
    const first = await aSandbox({ stateFile, clock: clock(), jitter: () => 1 });
    first.receiver.answerWith(() => ({ status: 503 }));
    const { orderId } = await first.order();
    const { transaction_id: id } = first.sandbox.control.choose(orderId, 'qris');
    await first.sandbox.control.notify(id);
    await first.close();

    const second = await aSandbox({ stateFile, clock: clock(), jitter: () => 1 });
    const [, resent] = second.sandbox.control.order(orderId).notifications;
    expect(resent).toMatchObject({ state: 'waiting', status: 503, next_try_at: '2026-03-01T05:02:00.000Z' });
    await second.close();
  });
});
