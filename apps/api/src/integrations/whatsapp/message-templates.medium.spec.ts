import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { LONGEST_TEMPLATE, whatsappPhrases } from '@teamanubot/phrases';
import { Registry } from 'prom-client';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { openGateway, type TestGateway } from '../../../test/support/gateway.js';
import { OPERATOR } from '../../../test/support/operators.js';
import { NUMBER, OutboxBench, aCode, anInvoice } from '../../../test/support/outbox.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { until } from '../../../test/support/until.js';
import { MessageTemplates } from './message-templates.js';
import { TestMessage } from './test-message.js';

const OURS = 'Bayar {amount} sebelum {until}: {link}';
const SECOND_OPERATOR = { ...OPERATOR, name: 'user:8' };

let gateway: TestGateway;
let bench: OutboxBench;
let templates: MessageTemplates;

beforeAll(async () => {
  await prepareDatabase();
  gateway = await openGateway();
});
beforeEach(async () => {
  await emptyServers();
  gateway.received = [];
  bench = await OutboxBench.open({ WHATSAPP_API_URL: gateway.url, RATE_LIMITS: 'on' });
  templates = bench.module.get(MessageTemplates);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bench.close();
});
afterAll(() => gateway.close());

const invoiceIn = async (language: string) =>
  (await templates.ofKind('invoice')).find((template) => template.language === language);
const audited = (subject: string) => bench.module.get(AuditLog).of(subject);

/** Past every rule, as an older release may have left it. */
const storeBlindly = (text: string) =>
  bench.query(
    `INSERT INTO message_templates (kind, language, text, updated_by, updated_at) VALUES ('invoice', 'id', ?, 'user:7', NOW(3))
     ON DUPLICATE KEY UPDATE text = VALUES(text)`,
    [text],
  );

async function sent(): Promise<string> {
  gateway.received = [];
  await bench.enqueue(anInvoice());
  await bench.sweep();
  return gateway.received[0]?.message ?? '';
}

describe('wordings of operators', () => {
  it('are there for every kind in both languages, the shipped ones to begin with', async () => {
    const list = await templates.list();
    expect(new Set(list.map(({ language }) => language))).toEqual(new Set(['id', 'en']));
    expect(list.every(({ text, defaultText, faults }) => text === defaultText && faults.length === 0)).toBe(
      true,
    );
    expect(list.map(({ kind }) => kind)).not.toContain('template_test');
    expect((await invoiceIn('id'))?.variables).toContainEqual({
      name: 'amount',
      isRequired: true,
      example: 'Rp150.000',
    });
  });

  it('are what messages say within seconds, in their language only, until they are taken back', async () => {
    expect(await sent()).toContain('pesanan kamu sudah kami catat');
    await templates.save('invoice', 'id', `${OURS}\r\n`, OPERATOR);
    await until(
      async () => (await sent()) === 'Bayar Rp50.000 sebelum 14.05 WIB: http://127.0.0.1/payments/1',
    );
    await bench.enqueue(anInvoice({ locale: 'en' }));
    await bench.sweep();
    expect(gateway.received.at(-1)?.message).toContain('we have noted your order');

    await templates.reset('invoice', 'id', OPERATOR);
    await until(async () => (await sent()).includes('pesanan kamu sudah kami catat'));
  });

  it('name who wrote them and when, and the audit log has what stood there before', async () => {
    await templates.save('invoice', 'id', OURS, OPERATOR);
    await templates.save('invoice', 'id', `${OURS}!`, SECOND_OPERATOR);
    expect(await invoiceIn('id')).toMatchObject({
      text: `${OURS}!`,
      isOverridden: true,
      updatedBy: 'user:8',
      updatedAt: bench.clock.now(),
    });
    await templates.reset('invoice', 'id', OPERATOR);
    expect(await invoiceIn('id')).toMatchObject({ text: whatsappPhrases.id.invoice, isOverridden: false });
    const trail = await audited('template:invoice:id');
    expect(trail.map(({ actor, action, before, after }) => [actor, action, before, after])).toEqual([
      ['user:7', 'template.reset', { text: `${OURS}!` }, { text: null }],
      ['user:8', 'template.save', { text: OURS }, { text: `${OURS}!` }],
      ['user:7', 'template.save', { text: null }, { text: OURS }],
    ]);
  });

  it('change nothing and are not noted when they are saved as they were, or reset twice', async () => {
    await templates.save('invoice', 'id', OURS, OPERATOR);
    await templates.save('invoice', 'id', ` ${OURS} `, OPERATOR);
    await templates.reset('invoice', 'id', OPERATOR);
    await templates.reset('invoice', 'id', OPERATOR);
    expect(await audited('template:invoice:id')).toHaveLength(2);
  });

  it.each([
    ['', [{ rule: 'required' }]],
    ['Bayar {amount} sebelum {until}', [{ rule: 'template_missing', params: { value: '{link}' } }]],
    [`${OURS} {code}`, [{ rule: 'template_unknown', params: { value: '{code}' } }]],
    [`${OURS} { }`, [{ rule: 'template_braces' }]],
    [`${OURS}${'x'.repeat(LONGEST_TEMPLATE)}`, [{ rule: 'max_length', params: { value: LONGEST_TEMPLATE } }]],
  ])('are refused when they cannot be sent: %j', async (text, faults) => {
    const refusal = { code: 'validation_failed', details: { errors: { text: faults } } };
    await expect(templates.save('invoice', 'id', text, OPERATOR)).rejects.toMatchObject(refusal);
    expect(await invoiceIn('id')).toMatchObject({ isOverridden: false });
    const { id } = await templates.preview('invoice', { id: text });
    expect(id).toEqual({ text: null, faults });
  });

  it('are not written over what somebody else has written meanwhile', async () => {
    const { updatedAt: seen } = await templates.save('invoice', 'id', OURS, OPERATOR, null);
    bench.clock.set(new Date(bench.clock.now().getTime() + 1_000));
    const late = templates.save('invoice', 'id', `${OURS}?`, SECOND_OPERATOR, null);
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      details: { data: { data: { text: OURS, updated_by: 'user:7', updated_at: seen } } },
    });
    await templates.save('invoice', 'id', `${OURS}!`, SECOND_OPERATOR, seen);
    await expect(templates.save('invoice', 'id', OURS, OPERATOR, seen)).rejects.toThrow('conflict');
    expect(await invoiceIn('id')).toMatchObject({ text: `${OURS}!`, updatedBy: 'user:8' });
  });

  it('are not taken back over what somebody else has written meanwhile', async () => {
    const { updatedAt: seen } = await templates.save('invoice', 'id', OURS, OPERATOR, null);
    bench.clock.set(new Date(bench.clock.now().getTime() + 1_000));
    const { updatedAt: now } = await templates.save('invoice', 'id', `${OURS}!`, SECOND_OPERATOR, seen);
    const conflict = {
      code: 'conflict',
      details: { data: { data: { text: `${OURS}!`, updated_by: 'user:8', updated_at: now } } },
    };
    for (const late of [seen, null])
      await expect(templates.reset('invoice', 'id', OPERATOR, late)).rejects.toMatchObject(conflict);
    expect(await invoiceIn('id')).toMatchObject({ text: `${OURS}!`, isOverridden: true });
    expect(await templates.reset('invoice', 'id', OPERATOR, now)).toMatchObject({ isOverridden: false });
    await expect(templates.reset('invoice', 'id', OPERATOR, now)).resolves.toMatchObject({
      isOverridden: false,
    });
  });

  it.each(['template_test', 'nothing', 'toString'])('cannot be written for %s', async (kind) => {
    await expect(templates.save(kind, 'id', OURS, OPERATOR)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('can be looked at with made-up values, each language beside the other', async () => {
    const { id, en } = await templates.preview('invoice', { id: OURS });
    expect(id.text).toBe('Bayar Rp150.000 sebelum 31 Des 2026, 14.05 WIB: https://contoh.id/tautan');
    expect(en.text).toContain('Hi Siti Nurhaliza, we have noted your order.');
  });

  it('that cannot be used any more give way to the shipped ones, and that is reported', async () => {
    const report = jest.spyOn(Logger.prototype, 'error');
    await storeBlindly('Halo {nama}');
    expect(await sent()).toContain('pesanan kamu sudah kami catat');
    expect(report.mock.calls.map(([what]) => what)).toEqual([
      expect.objectContaining({ kind: 'invoice', language: 'id' }),
    ]);
    expect((await invoiceIn('id'))?.faults).toContainEqual({
      rule: 'template_unknown',
      params: { value: '{nama}' },
    });
    expect(await bench.module.get(Registry).metrics()).toContain('whatsapp_templates_broken 1');
  });

  it('never keep a code', async () => {
    await templates.save('otp_register', 'id', 'Kode: {code}', OPERATOR);
    await bench.enqueue(aCode());
    await bench.sweep();
    expect(gateway.received[0]?.message).toContain('Kode: 042137');
    const stored = await Promise.all(
      ['message_templates', 'whatsapp_messages', 'audit_logs'].map((table) =>
        bench.query<object[]>(`SELECT * FROM ${table}`),
      ),
    );
    expect(JSON.stringify(stored)).not.toContain('042137');
  });
});

describe('trying a wording on a phone', () => {
  const send = (wish: object = {}) =>
    bench.module
      .get(TestMessage)
      .send({ kind: 'invoice', language: 'id', number: NUMBER, ...wish }, OPERATOR);

  it('sends it with made-up values, marked as a test, and notes who did', async () => {
    const id = await send({ text: OURS });
    await bench.sweep();
    expect(gateway.received).toEqual([
      expect.objectContaining({
        number: NUMBER,
        message: '[Uji coba]\nBayar Rp150.000 sebelum 31 Des 2026, 14.05 WIB: https://contoh.id/tautan',
      }),
    ]);
    expect(await bench.row(id)).toMatchObject({ template: 'template_test', state: 'sent' });
    expect(await audited(`message:${id}`)).toMatchObject([
      { action: 'message.test', actor: 'user:7', after: { kind: 'invoice', language: 'id' } },
    ]);
  });

  it('takes what is used now when no text is given', async () => {
    await templates.save('invoice', 'id', OURS, OPERATOR);
    await send();
    await send({ language: 'en' });
    await bench.sweep();
    const messages = gateway.received.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining('Bayar Rp150.000'));
    expect(messages).toContainEqual(expect.stringContaining('[Test]\nHi Siti Nurhaliza'));
  });

  it('refuses a text that cannot be used and a number that is none', async () => {
    await expect(send({ text: 'Halo' })).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(send({ number: '0812' })).rejects.toMatchObject({
      details: { errors: { number: [{ rule: 'phone' }] } },
    });
    expect(await bench.rows()).toEqual([]);
  });

  it('has a limit per number', async () => {
    for (let n = 0; n < 5; n++) await send();
    await expect(send()).rejects.toMatchObject({ code: 'too_many_requests' });
    await send({ number: '628999999999' });
    expect(await bench.rows()).toHaveLength(6);
  });
});
