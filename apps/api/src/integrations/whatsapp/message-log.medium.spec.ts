import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { openGateway, type TestGateway } from '../../../test/support/gateway.js';
import { wib } from '../../../test/support/jakarta.js';
import { OPERATOR } from '../../../test/support/operators.js';
import { CODE, NUMBER, OutboxBench, aCode, anInvoice, aReminder } from '../../../test/support/outbox.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { MessageLog } from './message-log.js';
import { type MessageFilter, MessageLogRepository } from './message-log.repository.js';
import { ResendMessage } from './resend-message.js';

const MINUTE = 60_000;

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

const idsOf = async (filter: MessageFilter) => (await log.list(filter)).items.map(({ id }) => id);
const setState = (id: number, state: string) =>
  bench.query('UPDATE whatsapp_messages SET state = ?, last_error = ? WHERE id = ?', [
    state,
    'answered 500',
    id,
  ]);

describe('the log of messages', () => {
  it('shows the newest first, page by page, also those of one moment', async () => {
    const old = await bench.enqueueMany(3, anInvoice);
    bench.clock.advance(MINUTE);
    const recent = await bench.enqueueMany(4, anInvoice);
    const expected = [...old, ...recent].reverse();
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const { items, next, total, totalCapped } = await log.list(
        {},
        { limit: 2, ...(cursor ? { cursor } : {}) },
      );
      expect([total, totalCapped]).toEqual([7, false]);
      seen.push(...items.map(({ id }) => id));
      cursor = next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(expected);
  });

  it.each(['', 'x', 'bm9uZQ', Buffer.from('1:x').toString('base64url')])(
    'refuses the cursor %j',
    async (cursor) => {
      await expect(log.list({}, { cursor })).rejects.toMatchObject({
        details: { errors: { cursor: [{ rule: 'uuid' }] } },
      });
    },
  );

  it('finds by state, kind, customer, number and period', async () => {
    const failed = await bench.enqueue(anInvoice({ akunId: 7 }));
    await setState(failed, 'failed');
    bench.clock.advance(MINUTE);
    const code = await bench.enqueue(aCode({ number: '6289999999999' }));
    const moment = bench.clock.now();
    expect(await idsOf({ states: ['failed', 'dropped'] })).toEqual([failed]);
    expect(await idsOf({ kinds: ['otp_register'] })).toEqual([code]);
    expect(await idsOf({ akunId: 7 })).toEqual([failed]);
    expect(await idsOf({ numberPrefix: '0899 9' })).toEqual([code]);
    expect(await idsOf({ numberPrefix: '+62 812' })).toEqual([failed]);
    expect(await idsOf({ from: moment })).toEqual([code]);
    expect(await idsOf({ until: moment })).toEqual([failed]);
    expect(await idsOf({ states: ['failed'], kinds: ['otp_register'] })).toEqual([]);
  });

  it.each<[string, MessageFilter]>([
    ['newest', {}],
    ['state', { states: ['failed'] }],
    ['kind', { kinds: ['invoice'] }],
    ['of_customer', { akunId: 1_007 }],
    ['number', { numberPrefix: '628100000012' }],
    ['newest', { from: new Date('2026-01-02'), until: new Date('2026-01-03') }],
  ])('reads the index %s for %j', async (index, filter) => {
    await bench.query(
      `INSERT INTO whatsapp_messages (number, template, variables, language, dedupe_key, state, akun_id, created_at)
       WITH RECURSIVE numbers AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < 99)
       SELECT 628100000000 + a.n * 100 + b.n, 'refund', '{}', 'id', a.n * 100 + b.n, 'sent', a.n * 100 + b.n,
         '2026-01-01' + INTERVAL a.n * 100 + b.n MINUTE
       FROM numbers a CROSS JOIN numbers b`,
    );
    await bench.query('ANALYZE TABLE whatsapp_messages');
    const query = bench.module.get(MessageLogRepository).query(filter, 25);
    const [sql, parameters] = query.getQueryAndParameters();
    const [plan] = await bench.query<{ key: string | null }[]>(`EXPLAIN ${sql}`, parameters);
    expect(plan?.key).toBe(`whatsapp_messages_${index}`);
  });

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
    const shown = JSON.stringify([
      await log.list(),
      await bench.rows(),
      await bench.query('SELECT * FROM audit_logs'),
    ]);
    expect(shown).not.toContain(CODE);
  });
});
