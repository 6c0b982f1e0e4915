import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Caller, callerOf } from '../../../test/support/callers.js';
import { aLoggedInAdmin, anAdmin, logIn, PASSWORD } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { type UserEntity, userName } from './user.entity.js';
import { UserRepository } from './user.repository.js';

const LOGIN = '/api/admin/auth/login';
const NEW_PASSWORD = 'warung-Siti-1989';
const PASSWORDS = { password: NEW_PASSWORD, password_confirmation: NEW_PASSWORD };

interface Row {
  id: number;
  updated_at: string;
}

describe('administrators (MariaDB and Redis are real)', () => {
  let app: NestFastifyApplication;
  let owner: UserEntity;
  let me: Caller;
  let colleague: UserEntity;
  let theirs: Caller;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi();
  });
  beforeEach(async () => {
    await emptyServers();
    const known = await aLoggedInAdmin(app);
    owner = known.admin;
    me = callerOf(app, known.headers);
    const other = await aLoggedInAdmin(app, { name: 'Budi', role: 'operator' });
    colleague = other.admin;
    theirs = callerOf(app, other.headers);
  });
  afterAll(() => app.close());

  const urlOf = ({ id }: { id: number }) => `/api/admin/users/${id}`;
  const seen = async (user: UserEntity) => (await me<Row>('GET', urlOf(user))).data.updated_at;
  const change = async (user: UserEntity, edit: object) =>
    me('PATCH', urlOf(user), { ...edit, updated_at: await seen(user) });
  const trail = async (user: { id: number }) => {
    const rows = await app.get(AuditLog).of(userName(user.id));
    return rows.map(({ action, actor }) => [action, actor]);
  };

  it('are appointed by an owner, and log in', async () => {
    const wish = { name: 'Rina', email: 'RINA@contoh.id', role: 'finance', ...PASSWORDS };
    const { status, data, text } = await me<Row>('POST', '/api/admin/users', wish);
    expect([status, data]).toMatchObject([
      201,
      { name: 'Rina', email: 'rina@contoh.id', role: 'finance', is_active: true, second_factor: false },
    ]);
    expect(text).not.toMatch(/password|totp_secret/);
    const login = await callerOf(app)('POST', LOGIN, { email: 'rina@contoh.id', password: NEW_PASSWORD });
    expect(login.status).toBe(200);
    expect(await trail(data)).toEqual([['user.create', userName(owner.id)]]);
  });

  it.each([
    ['an email that another has', { email: 'budi@contoh.id' }, 'email'],
    ['a common password', { password: 'password123', password_confirmation: 'password123' }, 'password'],
    ['another confirmation', { password_confirmation: 'something-else' }, 'password_confirmation'],
    ['an unknown role', { role: 'king' }, 'role'],
  ])('are not appointed with %s', async (_, fault, field) => {
    await anAdmin(app, { email: 'budi@contoh.id' });
    const wish = { name: 'Rina', email: 'rina@contoh.id', role: 'viewer', ...PASSWORDS, ...fault };
    const { status, errors } = await me('POST', '/api/admin/users', wish);
    expect([status, Object.keys(errors ?? {})]).toEqual([422, [field]]);
  });

  it('are listed by role, standing and what is searched', async () => {
    await anAdmin(app, { name: 'Zaki', role: 'viewer', isActive: false });
    const names = async (query: string) =>
      (await me<{ name: string }[]>('GET', `/api/admin/users?${query}`)).data.map(({ name }) => name);
    expect(await names('sort=name')).toEqual(['Budi', 'Operator', 'Zaki']);
    expect(await names('filter[role]=operator')).toEqual(['Budi']);
    expect(await names('filter[is_active]=false')).toEqual(['Zaki']);
    expect(await names('q=bu')).toEqual(['Budi']);
  });

  it('that are given another role are out at once, and come back as what they are now', async () => {
    expect((await change(colleague, { role: 'viewer', name: 'Budi S.' })).data).toMatchObject({
      role: 'viewer',
      name: 'Budi S.',
    });
    expect((await theirs('GET', '/api/admin/me')).code).toBe('session_ended');
    const { headers } = await logIn(app, LOGIN, colleague.email);
    expect((await callerOf(app, headers)('GET', '/api/admin/me')).data).toMatchObject({ role: 'viewer' });
    const [row] = await app.get(AuditLog).of(userName(colleague.id));
    expect(row).toMatchObject({
      action: 'user.change',
      before: { role: 'operator', name: 'Budi' },
      after: { role: 'viewer', name: 'Budi S.' },
    });
  });

  it('that are only renamed stay in', async () => {
    await change(colleague, { name: 'Budi S.' });
    expect((await theirs('GET', '/api/admin/me')).data).toMatchObject({ name: 'Budi S.' });
  });

  it('that are deactivated are out at once and stay out until they are reactivated', async () => {
    await change(colleague, { is_active: false });
    expect((await theirs('GET', '/api/admin/me')).code).toBe('session_ended');
    const credentials = { email: colleague.email, password: PASSWORD };
    expect((await callerOf(app)('POST', LOGIN, credentials)).code).toBe('account_deactivated');
    await change(colleague, { is_active: true });
    expect((await callerOf(app)('POST', LOGIN, credentials)).status).toBe(200);
    expect((await trail(colleague)).map(([action]) => action)).toEqual([
      'user.reactivate',
      'user.deactivate',
    ]);
  });

  it('that are given another password are out at once', async () => {
    expect((await me('POST', `${urlOf(colleague)}/password`, PASSWORDS)).status).toBe(200);
    expect((await theirs('GET', '/api/admin/me')).code).toBe('session_ended');
    const login = (password: string) => callerOf(app)('POST', LOGIN, { email: colleague.email, password });
    expect([(await login(PASSWORD)).status, (await login(NEW_PASSWORD)).status]).toEqual([401, 200]);
  });

  it('that are deleted are gone, and the trail says who they were', async () => {
    expect((await me('DELETE', urlOf(colleague))).status).toBe(200);
    expect((await theirs('GET', '/api/admin/me')).code).toBe('session_ended');
    expect((await me('GET', urlOf(colleague))).status).toBe(404);
    const [row] = await app.get(AuditLog).of(userName(colleague.id));
    expect(row).toMatchObject({ action: 'user.delete', before: { name: 'Budi', role: 'operator' } });
  });

  it('that somebody else changed meanwhile are not overwritten: what changed is told', async () => {
    const stale = await seen(colleague);
    await change(colleague, { name: 'Budi S.' });
    const { status, code, data } = await me('PATCH', urlOf(colleague), { name: 'Bud', updated_at: stale });
    expect([status, code, data]).toMatchObject([409, 'conflict', { name: 'Budi S.', role: 'operator' }]);
    expect((await app.get(UserRepository).findById(colleague.id))?.name).toBe('Budi S.');
  });

  it('cannot lower, shut out or delete themselves, nor take another email without their password', async () => {
    await anAdmin(app);
    const answers = [
      await change(owner, { role: 'viewer' }),
      await change(owner, { is_active: false }),
      await change(owner, { name: 'Ibu Sari', email: 'sari.baru@contoh.id' }),
      await me('DELETE', urlOf(owner)),
      await me('POST', `${urlOf(owner)}/password`, PASSWORDS),
    ];
    for (const { status, code } of answers) expect([status, code]).toEqual([409, 'own_account']);
    const renamed = await change(owner, { name: 'Ibu Sari', email: owner.email });
    expect([renamed.status, renamed.data]).toMatchObject([200, { name: 'Ibu Sari', email: owner.email }]);
  });

  it('always have an owner, also when two owners dismiss each other at the same moment', async () => {
    for (let round = 0; round < 6; round++) {
      await emptyServers();
      const [one, two] = [await aLoggedInAdmin(app), await aLoggedInAdmin(app)];
      const dismissal = async (by: typeof one, whom: typeof one) =>
        (await callerOf(app, by.headers)('DELETE', urlOf(whom.admin))).status;
      const statuses = await Promise.all([dismissal(one, two), dismissal(two, one)]);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      const left = await Promise.all(
        [one, two].map(({ admin }) => app.get(UserRepository).findById(admin.id)),
      );
      expect(left.filter((user) => user?.role === 'owner')).toHaveLength(1);
    }
  });

  it('are nothing that an operator may look at', async () => {
    expect((await theirs('GET', '/api/admin/users')).status).toBe(403);
  });
});
