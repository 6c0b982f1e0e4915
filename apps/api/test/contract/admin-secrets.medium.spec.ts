import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../src/platform/database/database.js';
import { describeApi } from '../../src/platform/http/openapi.js';
import { codeOf } from '../support/authenticator.js';
import { type Caller, callerOf } from '../support/callers.js';
import { codeSentTo } from '../support/codes.js';
import { aLoggedInAdmin, aLoggedInCustomer, anAdmin, PASSWORD } from '../support/customers.js';
import { startApi } from '../support/processes.js';
import { emptyServers, prepareDatabase } from '../support/servers.js';
import { operationsOf } from './operations.js';

const NEW_PASSWORD = 'warung-Siti-1989';
const PASSWORDS = { password: NEW_PASSWORD, password_confirmation: NEW_PASSWORD };

/** Column names of whatever nobody is to see. */
const SECRET_COLUMNS = [
  'password',
  'totp_secret',
  'remember_token',
  'token_hash',
  'previous_hash',
  'code_hash',
];

/** The answers of the console, and its audit log, after one of everything was made and changed. */
describe('no secret (MariaDB and Redis are real)', () => {
  let app: NestFastifyApplication;
  let owner: Caller;
  let said: Record<string, string>;
  let secrets: Record<string, string>;

  beforeAll(async () => {
    await prepareDatabase();
    await emptyServers();
    app = await startApi();
    const { admin, headers, token } = await aLoggedInAdmin(app);
    owner = callerOf(app, headers);
    said = {};
    secrets = { password: PASSWORD, newPassword: NEW_PASSWORD, accessToken: token };
    await turnOnSecondFactor();
    await changeCustomer();
    await changeColleague();
    const made = await owner<{ id: number; token: string }>('POST', '/api/admin/api-tokens', {
      name: 'Bot runtime',
      scopes: ['akuns:read'],
    });
    secrets.apiToken = made.data.token;
    await note('PATCH', '/api/admin/me', { name: 'Ibu Sari' });
    await note('POST', `/api/admin/api-tokens/${made.data.id}/revoke`);
    await everyHash();
    await readEverything({
      akuns: secrets.akunId,
      users: String(admin.id),
      'api-tokens': String(made.data.id),
    });
    delete secrets.akunId;
  });
  afterAll(() => app.close());

  async function note(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) {
    const { text, status } = await owner(method, url, payload);
    said[`${method} ${url} ${status}`] = text;
    return { text, status };
  }

  async function turnOnSecondFactor() {
    const enrolled = await owner<{ secret: string }>('POST', '/api/admin/auth/totp/enrol', {
      current_password: PASSWORD,
    });
    const { secret } = enrolled.data;
    const code = codeOf(secret, new Date());
    const confirmed = await owner<{ recovery_codes: string[] }>(
      'POST',
      '/api/admin/auth/totp/enrol/confirm',
      { code },
    );
    secrets.totpSecret = secret;
    secrets.recoveryCode = String(confirmed.data.recovery_codes[0]);
  }

  async function changeCustomer() {
    const { customer, headers } = await aLoggedInCustomer(app);
    secrets.akunId = String(customer.id);
    const number = '6281299990007';
    const wish = { whatsapp_number: number, current_password: PASSWORD };
    await callerOf(app, headers)('POST', '/api/me/whatsapp', wish);
    secrets.otp = await codeSentTo(app, number);
    const url = `/api/admin/akuns/${customer.id}`;
    const { data } = await owner<{ updated_at: string }>('GET', url);
    await note('PATCH', url, { name: 'Siti A.', updated_at: data.updated_at });
    await note('POST', `${url}/deactivate`);
    await note('POST', `${url}/reactivate`);
  }

  async function changeColleague() {
    const { id } = await anAdmin(app, { role: 'viewer' });
    await note('POST', `/api/admin/users/${id}/password`, PASSWORDS);
    await note('POST', '/api/admin/users', {
      name: 'Rina',
      email: 'rina@contoh.id',
      role: 'viewer',
      ...PASSWORDS,
    });
    await note('DELETE', `/api/admin/users/${id}/totp`);
    await note('DELETE', `/api/admin/users/${id}`);
  }

  /** Everything that the tables keep secret. */
  async function everyHash() {
    for (const table of ['users', 'akuns', 'login_sessions', 'recovery_codes', 'api_tokens']) {
      const rows: Record<string, unknown>[] = await app.get(Database).on().query(`SELECT * FROM ${table}`);
      for (const [index, row] of rows.entries())
        for (const [column, value] of Object.entries(row))
          if ((SECRET_COLUMNS.includes(column) || column === 'hash') && typeof value === 'string')
            secrets[`${table}.${index}.${column}`] = value;
    }
  }

  /** Every route of the console that reads, each with a thing that exists. */
  async function readEverything(ids: Record<string, string | undefined>) {
    for (const { method, path } of operationsOf(describeApi(app))) {
      if (method !== 'GET' || !path.startsWith('/api/admin/') || path.includes('/avatars/')) continue;
      const [, , , resource = ''] = path.split('/');
      await note('GET', path.replace(/\{\w+\}/g, ids[resource] ?? '1'));
    }
    const rows = await app.get(Database).on().query('SELECT * FROM audit_logs');
    said.audit = JSON.stringify(rows);
  }

  it('of anybody is known to have been looked for in vain because there was none', () => {
    expect(Object.keys(secrets).length).toBeGreaterThan(12);
    expect(Object.keys(said).filter((call) => call.endsWith(' 200')).length).toBeGreaterThan(12);
    expect((JSON.parse(String(said.audit)) as unknown[]).length).toBeGreaterThan(8);
  });

  it('is in any answer of the console or any row of the audit log', () => {
    const found = Object.entries(said).flatMap(([where, text]) =>
      Object.entries(secrets)
        .filter(([, secret]) => text.includes(secret))
        .map(([name]) => `${name} in ${where}`),
    );
    expect(found).toEqual([]);
  });

  it('has its column in any answer', () => {
    const found = Object.entries(said).flatMap(([where, text]) =>
      SECRET_COLUMNS.filter((column) => text.includes(`"${column}":"`)).map(
        (column) => `${column} in ${where}`,
      ),
    );
    expect(found).toEqual([]);
  });
});
