import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Console } from '../../../../test/support/console.js';
import { OrderExpiry } from '../../payment/application/order-expiry.service.js';
import { InvoiceIssuer } from '../../subscription/application/invoice-issuer.service.js';
import { OperatorSettings } from '../../../platform/settings/operator-settings.js';
import type { SettingsAnswer } from './settings.answers.js';

let desk: Console;

beforeAll(async () => {
  desk = await Console.open();
});
beforeEach(async () => {
  await desk.reset();
  desk.app.get(OperatorSettings).forget();
});
afterAll(() => desk.close());

const show = async () => (await desk.ask<SettingsAnswer>('owner', 'GET', 'settings')).data;
const edit = (change: object, seen: string | null = null) =>
  desk.ask<SettingsAnswer>('owner', 'PATCH', 'settings', { updated_at: seen, ...change });
const seenOf = ({ updated_at: seen }: SettingsAnswer) => seen as unknown as string;

describe('settings', () => {
  it('are those of the environment until an owner changes them, and then at once in force', async () => {
    const before = await show();
    expect(before).toMatchObject({
      invoice_issuer_name: 'TeamAnuBot',
      order_expiry_minutes: 60,
      updated_at: null,
    });
    expect(before.usual).toMatchObject({ order_expiry_minutes: 60 });
    expect(await desk.app.get(OrderExpiry, { strict: false }).minutes()).toBe(60);

    const { status, data } = await edit({
      order_expiry_minutes: 90,
      invoice_issuer_name: '  PT Anu\n Maju ',
    });
    expect([status, data.order_expiry_minutes, data.invoice_issuer_name]).toEqual([200, 90, 'PT Anu Maju']);
    expect([data.updated_by, data.updated_by_name]).toEqual([await desk.nameOf('owner'), 'Operator']);
    expect(await desk.app.get(OrderExpiry, { strict: false }).minutes()).toBe(90);
    expect(await desk.app.get(InvoiceIssuer, { strict: false }).now()).toEqual({
      issuerName: 'PT Anu Maju',
      issuerAddress: before.usual.invoice_issuer_address,
      issuerTaxId: '',
    });
    const config = await desk.app.inject({ url: '/api/config' });
    expect(config.json()).toMatchObject({ data: { order_expiry_minutes: 90 } });
  });

  it('are changed in the audit log with before and after, and not at all where nothing differs', async () => {
    await edit({ order_expiry_minutes: 90 });
    await edit({ order_expiry_minutes: 90 }, seenOf(await show()));
    const changes = (await desk.auditTrail()).filter(({ action }) => action === 'settings.edit');
    expect(changes).toMatchObject([
      { before: { order_expiry_minutes: '60' }, after: { order_expiry_minutes: '90' } },
    ]);
  });

  it('follow the environment again when they are set to what it says', async () => {
    const { data } = await edit({ invoice_issuer_tax_id: '01.234' });
    await edit({ invoice_issuer_tax_id: '' }, seenOf(data));
    const rows: unknown[] = await desk.database.on().query('SELECT name, value FROM settings');
    expect(rows).toEqual([{ name: 'invoice_issuer_tax_id', value: null }]);
    expect((await show()).invoice_issuer_tax_id).toBe('');
  });

  it('are not written over what somebody else has written meanwhile', async () => {
    const { data } = await edit({ order_expiry_minutes: 90 });
    const late = await edit({ order_expiry_minutes: 30 }, null);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'conflict',
      data: { order_expiry_minutes: 90, updated_at: data.updated_at },
    });
    expect((await edit({ order_expiry_minutes: 30 }, seenOf(data))).data.order_expiry_minutes).toBe(30);
  });

  it('of two that are the first to set something, one wins and one is told', async () => {
    const answers = await Promise.all([30, 45].map((minutes) => edit({ order_expiry_minutes: minutes })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await show()).order_expiry_minutes).toBe(winner?.data.order_expiry_minutes);
  });

  it.each([
    [{ order_expiry_minutes: 4 }, 'order_expiry_minutes'],
    [{ order_expiry_minutes: 10_081 }, 'order_expiry_minutes'],
    [{ invoice_issuer_name: ' ' }, 'invoice_issuer_name'],
    [{ invoice_issuer_address: 'x'.repeat(501) }, 'invoice_issuer_address'],
  ])('refuse %j', async (change, field) => {
    const { status, body } = await edit(change);
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [field]]);
  });
});
