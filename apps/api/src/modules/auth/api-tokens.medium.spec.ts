import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Caller, callerOf } from '../../../test/support/callers.js';
import { TestClock } from '../../../test/support/clock.js';
import { aLoggedInAdmin } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { Database } from '../../platform/database/database.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { ApiTokens } from './api-tokens.service.js';

const URL = '/api/admin/api-tokens';
const HERE = '203.0.113.7';

interface Made {
  id: number;
  token: string;
  hint: string;
}

describe('API tokens (MariaDB and Redis are real)', () => {
  const clock = new TestClock();
  let app: NestFastifyApplication;
  let owner: Caller;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ clock });
  });
  beforeEach(async () => {
    await emptyServers();
    owner = callerOf(app, (await aLoggedInAdmin(app)).headers);
  });
  afterAll(() => app.close());

  const make = async (wish: object = {}) => {
    const usual = { name: 'Bot runtime', scopes: ['akuns:read', 'statuses:write'] };
    const { status, data } = await owner<Made>('POST', URL, { ...usual, ...wish });
    expect(status).toBe(201);
    return data;
  };
  const verify = (token: string, ip = HERE) => app.get(ApiTokens).verify(token, ip);
  const rowOf = (id: number) => app.get(ApiTokenRepository).findById(id);

  it('are shown once, and kept as a hash', async () => {
    const { id, token, hint } = await make();
    expect(token).toMatch(/^tab_[\w-]{43}$/);
    expect(token.startsWith(hint)).toBe(true);
    const shown = [(await owner('GET', URL)).text, (await owner('GET', `${URL}/${id}`)).text];
    const kept = JSON.stringify(await app.get(Database).on().query('SELECT * FROM api_tokens'));
    for (const text of [...shown, kept]) expect(text).not.toContain(token.slice(hint.length));
    for (const text of shown) expect(text).not.toContain(String((await rowOf(id))?.hash));
  });

  it('let a system in with its scopes', async () => {
    const { id, token } = await make();
    expect(await verify(token)).toEqual({ tokenId: id, scopes: ['akuns:read', 'statuses:write'] });
    expect(await verify(`${token}x`)).toBeUndefined();
    expect(await verify('')).toBeUndefined();
  });

  it('that are revoked let nobody in, and stay so', async () => {
    const { id, token } = await make();
    const { data } = await owner('POST', `${URL}/${id}/revoke`);
    expect(data).toMatchObject({ revoked_at: clock.now().toISOString() });
    expect(await verify(token)).toBeUndefined();
    clock.advance(1000);
    expect((await owner('POST', `${URL}/${id}/revoke`)).data).toEqual(data);
    expect((await owner('POST', `${URL}/4000000000/revoke`)).status).toBe(404);
  });

  it('end when they were said to', async () => {
    const { token } = await make({ expires_at: new Date(clock.now().getTime() + 60_000).toISOString() });
    expect(await verify(token)).toBeDefined();
    clock.advance(60_000);
    expect(await verify(token)).toBeUndefined();
  });

  it('open the door only from where they may be used', async () => {
    const { token } = await make({ ip_list: ['203.0.113.0/24', '2001:db8::1'] });
    expect(await verify(token, HERE)).toBeDefined();
    expect(await verify(token, '2001:db8::1')).toBeDefined();
    expect(await verify(token, '198.51.100.1')).toBeUndefined();
  });

  it('say when they were last used, at most once a minute', async () => {
    const { id, token } = await make();
    const noteUse = jest.spyOn(app.get(ApiTokenRepository), 'noteUse');
    const first = clock.now();
    await verify(token);
    clock.advance(59_000);
    await verify(token);
    expect((await rowOf(id))?.lastUsedAt).toEqual(first);
    expect(noteUse).toHaveBeenCalledTimes(1);
    clock.advance(2_000);
    await verify(token);
    expect((await rowOf(id))?.lastUsedAt).toEqual(clock.now());
    noteUse.mockRestore();
  });

  it('let a system in, even when it cannot be written down just then that they were used', async () => {
    const { id, token } = await make();
    const noteUse = jest
      .spyOn(app.get(ApiTokenRepository), 'noteUse')
      .mockRejectedValueOnce(new Error('Lock wait timeout exceeded'));
    expect(await verify(token)).toMatchObject({ tokenId: id });
    expect(noteUse).toHaveBeenCalledTimes(1);
    noteUse.mockRestore();
  });

  it.each([
    ['no scopes', { scopes: [] }, 'scopes'],
    ['an unknown scope', { scopes: ['akuns:destroy'] }, 'scopes'],
    ['writing payments', { scopes: ['payment-transactions:write'] }, 'scopes'],
    ['a scope twice', { scopes: ['akuns:read', 'akuns:read'] }, 'scopes'],
    ['an end that has passed', { expires_at: '2020-01-01T00:00:00Z' }, 'expires_at'],
    ['an end without a zone', { expires_at: '2030-01-01T00:00:00' }, 'expires_at'],
    ['an address that is none', { ip_list: ['contoh.id'] }, 'ip_list'],
    ['no name', { name: ' ' }, 'name'],
  ])('are not made with %s', async (_, fault, field) => {
    const { status, errors } = await owner('POST', URL, {
      name: 'Bot runtime',
      scopes: ['akuns:read'],
      ...fault,
    });
    expect([status, Object.keys(errors ?? {})]).toEqual([422, [field]]);
  });

  it('are listed with who made them, and by their state', async () => {
    const { id } = await make();
    await owner('POST', `${URL}/${id}/revoke`);
    await make({ name: 'Laporan' });
    const names = async (state: string) =>
      (await owner<{ name: string }[]>('GET', `${URL}?filter[state]=${state}`)).data.map(({ name }) => name);
    expect([await names('active'), await names('revoked'), await names('lapsed')]).toEqual([
      ['Laporan'],
      ['Bot runtime'],
      [],
    ]);
    expect((await owner('GET', `${URL}/${id}`)).data).toMatchObject({
      created_by_name: 'Operator',
      ip_list: [],
    });
  });
});
