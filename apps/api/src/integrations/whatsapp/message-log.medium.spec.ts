import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { openGateway, type TestGateway } from '../../../test/support/gateway.js';
import { wib } from '../../../test/support/jakarta.js';
import { OPERATOR } from '../../../test/support/operators.js';
import { CODE, NUMBER, OutboxBench, aCode, anInvoice, aReminder } from '../../../test/support/outbox.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { MessageLog } from './message-log.js';
import { ResendMessage } from './resend-message.js';

let gateway: TestGateway;
let bench: OutboxBench;
let log: MessageLog;

beforeAll(async () => {
  await prepareDatabase();
  gateway = await openGateway();
  bench = await OutboxBench.open({ WHATSAPP_API_URL: gateway.url });
  log = bench.module.get(MessageLog);
});
beforeEach(async () => {
  await emptyServers();
  Object.assign(gateway, { received: [], answer: 200 });
  bench.clock.set(wib('2026-12-24T10:00'));
});
afterAll(async () => {
  gateway.close();
  await bench.close();
});

const setState = (id: number, state: string) =>
  bench.query('UPDATE whatsapp_messages SET state = ?, last_error = ? WHERE id = ?', [
    state,
    'answered 500',
    id,
  ]);

describe('the log of messages', () => {
  it('tells what a message says, but neither a code nor a secret link', async () => {
    const [invoice, code, reminder] = [
      await bench.enqueue(anInvoice()),
      await bench.enqueue(aCode()),
      await bench.enqueue(aReminder()),
    ];
    expect((await log.detail(invoice)).text).toContain('Halo Siti, pesanan kamu sudah kami catat.');
    expect(await log.detail(code)).toMatchObject({
      text: null,
      variables: { minutes: '5' },
      isResendable: false,
    });
    const { text } = await log.detail(reminder);
    expect(text).toContain('••••');
    expect(text).not.toContain('/r/1');
    await expect(log.detail(reminder + 1)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('sending again', () => {
  const resend = (messageId: number, key = 'key-1') =>
    bench.module.get(ResendMessage).execute({ messageId, key }, OPERATOR);

  it('queues what had failed anew, with all its tries', async () => {
    const id = await bench.enqueue(anInvoice());
    await bench.query(
      "UPDATE whatsapp_messages SET state = 'failed', attempts = 24, last_error = 'answered 404'",
    );
    expect((await log.detail(id)).isResendable).toBe(true);
    expect(await resend(id)).toBe(id);
    expect(await bench.row(id)).toMatchObject({ state: 'queued', attempts: 0 });
    await bench.sweep();
    expect(await bench.row(id)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(await bench.module.get(AuditLog).of(`message:${id}`)).toMatchObject([
      {
        action: 'message.resend',
        actor: 'user:7',
        before: { state: 'failed', attempts: 24, last_error: 'answered 404' },
        after: { state: 'queued' },
      },
    ]);
  });

  it('makes a second message of one that was sent, one per request', async () => {
    const id = await bench.enqueue(anInvoice());
    await bench.sweep();
    const copies = await Promise.all([resend(id), resend(id), resend(id)]);
    expect(new Set(copies).size).toBe(1);
    expect(copies).not.toContain(id);
    await bench.sweep();
    expect(gateway.received.map(({ number }) => number)).toEqual([NUMBER, NUMBER]);
    expect(await resend(id, 'key-2')).not.toBe(copies[0]);
    expect((await bench.row(id)).state).toBe('sent');
    expect(await bench.module.get(AuditLog).of(`message:${id}`)).toHaveLength(2);
  });

  it.each(['queued', 'sending', 'sent', 'failed', 'dropped'])(
    'never happens to a code that is %s',
    async (state) => {
      const id = await bench.enqueue(aCode());
      await setState(id, state);
      await expect(resend(id)).rejects.toMatchObject({ code: 'message_not_resendable' });
      expect((await bench.row(id)).state).toBe(state);
      expect(await bench.rows()).toHaveLength(1);
    },
  );

  it.each(['queued', 'sending'])('waits for one that is %s', async (state) => {
    const id = await bench.enqueue(anInvoice());
    await setState(id, state);
    await expect(resend(id)).rejects.toMatchObject({ code: 'message_under_way' });
  });

  it('is refused for what is of no use any more, and for what is not there', async () => {
    const id = await bench.enqueue(anInvoice({ notAfter: bench.clock.now() }));
    await bench.sweep();
    expect((await bench.row(id)).state).toBe('dropped');
    await expect(resend(id)).rejects.toMatchObject({ code: 'message_not_resendable' });
    await expect(resend(id + 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves no code anywhere', async () => {
    await bench.enqueue(aCode());
    await bench.sweep();
    const shown = JSON.stringify([await bench.rows(), await bench.query('SELECT * FROM audit_logs')]);
    expect(shown).not.toContain(CODE);
  });
});
