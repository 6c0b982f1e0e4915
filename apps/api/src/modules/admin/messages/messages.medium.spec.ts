import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Console } from '../../../../test/support/console.js';
import { aCustomer } from '../../../../test/support/customers.js';
import { mostRowsOf, plansOf, scansOf } from '../../../../test/support/query-plans.js';
import type { TemplateAnswer, TemplatePreviewsAnswer } from '../templates/templates.answers.js';
import type { MessageAnswer, MessageDetailAnswer } from './messages.answers.js';
import { MessagesQuery } from './messages.query.js';
import { MessagesRepository } from './messages.repository.js';

let desk: Console;

beforeAll(async () => {
  desk = await Console.open();
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

/** So many messages, each a minute younger than the one before. */
async function messages(count: number): Promise<void> {
  await desk.database.on().query(
    `INSERT INTO whatsapp_messages (number, template, variables, language, dedupe_key, state, created_at)
     WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < ${count})
     SELECT CONCAT('62812', LPAD(n, 7, '0')), IF(n MOD 2, 'invoice', 'otp_register'), '{}', 'id', n,
            IF(n MOD 10, 'sent', 'failed'), '2026-12-01' + INTERVAL n MINUTE FROM n`,
  );
  await desk.database.on().query('ANALYZE TABLE whatsapp_messages');
}

describe('the log of messages', () => {
  const list = (asked: Partial<MessagesQuery>) => {
    const query = Object.assign(new MessagesQuery(), asked);
    return desk.app.get(MessagesRepository).list(query.wantedBy('owner'), query.part);
  };

  it('is filtered by state, kind and number, and hides the number from viewers', async () => {
    await messages(20);
    expect((await list({ 'filter[state]': 'failed' })).rows).toHaveLength(2);
    expect((await list({ 'filter[kind]': 'otp_register' })).total).toBe(10);
    expect((await list({ q: '0812 0000 007' })).rows.map(({ number }) => number)).toEqual(['628120000007']);
    const { data } = await desk.ask<MessageAnswer[]>('viewer', 'GET', 'messages?per_page=1');
    expect(data).toMatchObject([{ number: '+62812****020', state: 'failed' }]);
  });

  it.each<Partial<MessagesQuery>>([
    {},
    { sort: 'created_at' },
    { 'filter[state]': 'failed' },
    { 'filter[kind]': 'otp_register' },
    { 'filter[akun_id]': 7 },
    { 'filter[from]': '2026-12-02', 'filter[to]': '2026-12-02' },
    { q: '628120000007' },
  ])('reads no more than a part with %j', async (asked) => {
    await messages(900);
    const plans = await plansOf(desk.database, () => list(asked));
    expect(scansOf(plans)).toEqual([]);
    expect(mostRowsOf(plans)).toBeLessThanOrEqual(26);
  });

  it('names the customer to whom a message goes', async () => {
    await messages(1);
    const { id: akunId } = await aCustomer(desk.app, { name: 'Rina Wati' });
    await desk.database.on().query('UPDATE whatsapp_messages SET akun_id = ?', [akunId]);
    const [message] = (await list({})).rows;
    const { data } = await desk.ask<MessageDetailAnswer>('viewer', 'GET', `messages/${message?.id}`);
    expect(data).toMatchObject({ akun_id: akunId, akun_name: 'Rina Wati', text: null });
  });

  it('is no place to send a code again', async () => {
    await messages(2);
    const [code] = (await list({ 'filter[kind]': 'otp_register' })).rows;
    const { status, body } = await desk.ask('operator', 'POST', `messages/${code?.id}/resend`);
    expect([status, body.code]).toEqual([409, 'message_not_resendable']);
    const { data } = await desk.ask<MessageDetailAnswer>('operator', 'GET', `messages/${code?.id}`);
    expect(data).toMatchObject({ is_resendable: false, text: null });
  });
});

describe('the wordings of messages', () => {
  const first = async () => {
    const { data } = await desk.ask<TemplateAnswer[]>('viewer', 'GET', 'templates');
    return data[0] as TemplateAnswer;
  };

  it('are tried in both languages, saved, sent to a phone, and put back; each noted', async () => {
    const { kind, default_text: shipped, variables } = await first();
    const text = `${shipped}\n—`;
    const url = `templates/${kind}`;
    const shown = await desk.ask<TemplatePreviewsAnswer>('operator', 'POST', `${url}/preview`, { id: text });
    expect(shown.data.id.text).toMatch(/—$/);
    expect(shown.data.en.faults).toEqual([]);
    expect(variables.some(({ is_required }) => is_required)).toBe(true);

    const saved = await desk.ask<TemplateAnswer>('operator', 'PUT', `${url}/id`, { text, updated_at: null });
    expect(saved.data).toMatchObject({
      text,
      is_overridden: true,
      updated_by: await desk.nameOf('operator'),
    });
    const sent = await desk.ask<{ id: number }>('operator', 'POST', `${url}/test`, {
      number: '0812 3456 7890',
      language: 'id',
    });
    const queued = await desk.ask<MessageDetailAnswer>('operator', 'GET', `messages/${sent.data.id}`);
    expect(queued.data).toMatchObject({ kind: 'template_test', number: '6281234567890' });
    const blind = await desk.ask<TemplateAnswer>('operator', 'DELETE', `${url}/id`);
    expect([blind.status, blind.body.code, blind.data.text]).toEqual([409, 'conflict', text]);
    const seen = encodeURIComponent(saved.data.updated_at as string);
    const reset = await desk.ask<TemplateAnswer>('operator', 'DELETE', `${url}/id?updated_at=${seen}`);
    expect(reset.data).toMatchObject({ text: shipped, is_overridden: false });
    const odd = await desk.ask('operator', 'DELETE', `${url}/id?updated_at=yesterday`);
    expect([odd.status, Object.keys(odd.body.errors ?? {})]).toEqual([422, ['updated_at']]);
    expect((await desk.auditTrail()).map(({ action }) => action)).toEqual([
      'template.save',
      'message.test',
      'template.reset',
    ]);
  });

  it('that cannot be used are not saved, and the preview says why', async () => {
    const { kind } = await first();
    const text = 'Halo {nobody}';
    const { status, body } = await desk.ask('operator', 'PUT', `templates/${kind}/id`, {
      text,
      updated_at: null,
    });
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, ['text']]);
    const shown = await desk.ask<TemplatePreviewsAnswer>('operator', 'POST', `templates/${kind}/preview`, {
      id: text,
    });
    expect(shown.data.id.text).toBeNull();
    expect(shown.data.id.faults.join(' ')).toContain('{nobody}');
  });

  it.each(['templates/otp_nothing', 'templates/toString', 'templates/invoice/fr'])(
    'are not found at %s',
    async (url) => {
      const method = url.endsWith('fr') ? 'PUT' : 'GET';
      expect(
        (await desk.ask('owner', method, url, method === 'PUT' ? { text: 'x', updated_at: null } : undefined))
          .status,
      ).toBe(404);
    },
  );
});
