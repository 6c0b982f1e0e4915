import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Caller, callerOf } from '../../../../test/support/callers.js';
import { aCustomer, aLoggedInAdmin, aLoggedInCustomer, logIn } from '../../../../test/support/customers.js';
import { startApi } from '../../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../../test/support/servers.js';
import { Database } from '../../../platform/database/database.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { type AkunEntity, akunName } from '../../auth/akun.entity.js';

const URL = '/api/admin/akuns';
const LOGIN = '/api/auth/login';
const UNKNOWN_SESSION = '7b0c7c1e-4a55-4b5b-9d5a-0d2f2c0c8f11';

interface Detail {
  updated_at: string;
  whatsapp_number: string;
}

describe('customers, as operators change them (MariaDB and Redis are real)', () => {
  let app: NestFastifyApplication;
  let operator: Caller;
  let actor: string;
  let customer: AkunEntity;
  let phone: Caller;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi();
  });
  beforeEach(async () => {
    await emptyServers();
    const known = await aLoggedInAdmin(app, { role: 'operator' });
    operator = callerOf(app, known.headers);
    actor = `user:${known.admin.id}`;
    const buyer = await aLoggedInCustomer(app);
    customer = buyer.customer;
    phone = callerOf(app, buyer.headers);
  });
  afterAll(() => app.close());

  const urlOf = ({ id }: { id: number }) => `${URL}/${id}`;
  const detail = async (akun: AkunEntity) => (await operator<Detail>('GET', urlOf(akun))).data;
  const edit = async (akun: AkunEntity, changes: object) =>
    operator<Detail>('PATCH', urlOf(akun), { ...changes, updated_at: (await detail(akun)).updated_at });
  const trail = () => app.get(AuditLog).of(akunName(customer.id));

  it('are shown with what they have', async () => {
    expect(await detail(customer)).toMatchObject({
      id: customer.id,
      whatsapp_number: customer.whatsappNumber,
      locale: 'id',
      reminders_opt_out: false,
      is_active: true,
      deactivated_at: null,
      counts: { rentals: 0, payments: 0, paid_payments: 0, messages: 0 },
    });
  });

  it('are edited, the number in any spelling, and the change is written down', async () => {
    const { status, data } = await edit(customer, {
      name: 'Siti Aisyah',
      whatsapp_number: '0812-9999-0001',
      locale: 'en',
      reminders_opt_out: true,
    });
    expect([status, data]).toMatchObject([
      200,
      { name: 'Siti Aisyah', whatsapp_number: '6281299990001', locale: 'en', reminders_opt_out: true },
    ]);
    expect(await trail()).toMatchObject([
      {
        actor,
        action: 'akun.edit',
        before: { name: 'Siti Nurhaliza', locale: 'id' },
        after: { name: 'Siti Aisyah', whatsappNumber: '6281299990001', locale: 'en' },
      },
    ]);
    expect((await phone('GET', '/api/me')).data).toMatchObject({ name: 'Siti Aisyah' });
  });

  it('are told on the former number that they have another, and only then', async () => {
    const told = (): Promise<object[]> =>
      app
        .get(Database)
        .on()
        .query('SELECT number, template, akun_id FROM whatsapp_messages WHERE template = ?', [
          'number_changed',
        ]);
    await edit(customer, { name: 'Siti Aisyah', whatsapp_number: `+${customer.whatsappNumber}` });
    expect(await told()).toEqual([]);
    await edit(customer, { whatsapp_number: '0812-9999-0002' });
    expect(await told()).toEqual([
      { number: customer.whatsappNumber, template: 'number_changed', akun_id: String(customer.id) },
    ]);
  });

  it('are not written down when nothing changed', async () => {
    await edit(customer, { name: customer.name, email: customer.email.toUpperCase() });
    expect(await trail()).toEqual([]);
  });

  it('cannot be given the email or the number of another', async () => {
    const other = await aCustomer(app);
    const number = `+${other.whatsappNumber}`;
    expect((await edit(customer, { email: other.email })).errors).toHaveProperty('email');
    expect((await edit(customer, { whatsapp_number: number })).errors).toHaveProperty('whatsapp_number');
    expect((await edit(customer, { whatsapp_number: '12' })).errors).toHaveProperty('whatsapp_number');
    expect(await trail()).toEqual([]);
  });

  it('that somebody else changed meanwhile are not overwritten: what changed is told', async () => {
    const { updated_at } = await detail(customer);
    await edit(customer, { name: 'Siti Aisyah' });
    const late = await operator('PATCH', urlOf(customer), { name: 'Siti N.', updated_at });
    expect([late.status, late.code, late.data]).toMatchObject([
      409,
      'conflict',
      { name: 'Siti Aisyah', email: customer.email, updated_at: (await detail(customer)).updated_at },
    ]);
    expect(await detail(customer)).toMatchObject({ name: 'Siti Aisyah' });
  });

  it('are not edited without saying what was seen', async () => {
    const { status, errors } = await operator('PATCH', urlOf(customer), { name: 'Siti N.' });
    expect([status, Object.keys(errors ?? {})]).toEqual([422, ['updated_at']]);
  });

  it('that log in are not changed by that: the form that is open stays valid', async () => {
    const { updated_at } = await detail(customer);
    await logIn(app, LOGIN, customer.email);
    expect((await operator('PATCH', urlOf(customer), { name: 'Siti N.', updated_at })).status).toBe(200);
  });

  it('are deactivated: out at once, written down once, and back in when reactivated', async () => {
    const { status, data } = await operator('POST', `${urlOf(customer)}/deactivate`);
    expect([status, data]).toMatchObject([200, { is_active: false, deactivated_at: expect.any(String) }]);
    expect((await phone('GET', '/api/me')).code).toBe('session_ended');
    await operator('POST', `${urlOf(customer)}/deactivate`);
    const { data: back } = await operator('POST', `${urlOf(customer)}/reactivate`);
    expect(back).toMatchObject({ is_active: true, deactivated_at: null });
    await logIn(app, LOGIN, customer.email);
    expect((await trail()).map(({ action, actor: by }) => [action, by])).toEqual([
      ['akun.reactivate', actor],
      ['akun.deactivate', actor],
    ]);
  });

  it('are deactivated many at once, each counted once', async () => {
    const others = [await aCustomer(app), await aCustomer(app, { isActive: false })];
    const ids = [customer, ...others, customer].map(({ id }) => id);
    expect((await operator('POST', `${URL}/deactivate`, { ids })).data).toEqual({ deactivated: 2 });
    for (const akun of [customer, ...others]) expect(await detail(akun)).toMatchObject({ is_active: false });
    expect((await phone('GET', '/api/me')).code).toBe('session_ended');
  });

  it.each([[[]], [['1']], [[0]], [Array.from({ length: 101 }, (_, n) => n + 1)]])(
    'are not deactivated by %j',
    async (ids) => {
      expect((await operator('POST', `${URL}/deactivate`, { ids })).errors).toHaveProperty('ids');
    },
  );

  it('have sessions that are seen, and ended one by one or all at once', async () => {
    await logIn(app, LOGIN, customer.email, 'Tablet');
    const list = async () => (await operator<{ id: string }[]>('GET', `${urlOf(customer)}/sessions`)).data;
    const [first] = await list();
    expect(await list()).toHaveLength(2);
    expect((await operator('DELETE', `${urlOf(customer)}/sessions/${first?.id}`)).status).toBe(200);
    expect(await list()).toHaveLength(1);
    expect((await operator('DELETE', `${urlOf(customer)}/sessions`)).data).toEqual({ ended: 1 });
    expect((await phone('GET', '/api/me')).code).toBe('session_ended');
    expect((await trail()).map(({ action }) => action)).toEqual(['akun.end_sessions', 'akun.end_sessions']);
  });

  it('have no session of another customer, nor of the operator', async () => {
    const other = await aLoggedInCustomer(app);
    const sessions = await operator<{ id: string }[]>('GET', `${urlOf(other.customer)}/sessions`);
    const own = await operator<{ id: string }[]>('GET', '/api/admin/me/sessions');
    for (const id of [sessions.data[0]?.id, own.data[0]?.id, UNKNOWN_SESSION])
      expect((await operator('DELETE', `${urlOf(customer)}/sessions/${id}`)).status).toBe(404);
    expect((await callerOf(app, other.headers)('GET', '/api/me')).status).toBe(200);
  });

  it.each([
    ['PATCH', '', { name: 'Siti', updated_at: null }],
    ['POST', '/reactivate', undefined],
    ['POST', '/deactivate', undefined],
    ['GET', '/sessions', undefined],
    ['DELETE', '/sessions', undefined],
  ] as const)('that do not exist are not found: %s %s', async (method, path, payload) => {
    expect((await operator(method, `${URL}/4000000000${path}`, payload)).status).toBe(404);
  });

  it('are only looked at by viewers, numbers masked', async () => {
    const viewer = callerOf(app, (await aLoggedInAdmin(app, { role: 'viewer' })).headers);
    const { data } = await viewer<Detail>('GET', urlOf(customer));
    expect(data.whatsapp_number).toContain('*****');
    expect((await viewer('PATCH', urlOf(customer), { name: 'X', updated_at: null })).status).toBe(403);
    expect((await viewer('POST', `${urlOf(customer)}/deactivate`)).status).toBe(403);
  });
});
