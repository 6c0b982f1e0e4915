import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiScope } from '../../src/modules/auth/domain/api-scopes.js';
import { Everything, type Method } from '../support/everything.js';
import { madeOf, RESOURCES } from '../support/everything-resources.js';

const SECRETS = /password|remember_token|totp|secret|\$2[aby]\$/;
const UNKNOWN_IDS = ['4000000000', '0', '-1', 'siti', '1e3', '99999999999999999999'];

let everything: Everything;
beforeAll(async () => {
  everything = await Everything.open();
});
beforeEach(() => everything.reset());
afterAll(() => everything.close());

const failure = (code: string, message: string) => ({
  success: false,
  code,
  message,
  request_id: expect.any(String),
});

describe.each(RESOURCES)('/api/everything/$path (MariaDB and Redis are real)', (resource) => {
  const { path, one, many, fields, aBody, required, change, wrong, deletion } = resource;
  const make = () => madeOf(everything, resource);
  const all = async () => JSON.stringify((await everything.list(path)).body.data);
  const fieldVerbs: [Method, () => Promise<string>][] = [
    ['PUT', async () => `${path}/${(await make()).id}`],
    ['PATCH', async () => `${path}/${(await make()).id}`],
  ];

  it('POST answers 201 with what was made', async () => {
    const { status, body, text } = await everything.ask('POST', path, await aBody(everything));
    expect([status, body]).toEqual([
      201,
      { success: true, data: expect.any(Object), message: `${one} created successfully.` },
    ]);
    expect(Object.keys(body.data)).toEqual(fields);
    expect(text).not.toMatch(SECRETS);
    expect((await everything.ask('GET', `${path}/${body.data.id}`)).body.data).toEqual(body.data);
  });

  it('GET answers the whole list', async () => {
    const [first, second] = [await make(), await make()];
    const { status, body, text, headers } = await everything.list(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(Object.keys(body)).toEqual(['success', 'data', 'message', 'as_of']);
    expect(body.message).toBe(`${many} retrieved successfully.`);
    expect(body.data.filter(({ id }) => id === first.id || id === second.id)).toEqual([first, second]);
    expect(text).not.toMatch(SECRETS);
  });

  it('GET answers one', async () => {
    const row = await make();
    const { status, body } = await everything.ask('GET', `${path}/${row.id}`);
    expect([status, body]).toEqual([
      200,
      { success: true, data: row, message: `${one} retrieved successfully.` },
    ]);
  });

  it.each(['PUT', 'PATCH'] as const)('%s changes what is said, and nothing else', async (method) => {
    const row = await make();
    const { status, body } = await everything.ask(method, `${path}/${row.id}`, change.body);
    expect([status, body]).toEqual([
      200,
      {
        success: true,
        data: { ...row, ...change.becomes, updated_at: expect.any(String) },
        message: `${one} updated successfully.`,
      },
    ]);
  });

  it('PUT takes back the whole object as it was given', async () => {
    const row = await make();
    const { status, body } = await everything.ask('PUT', `${path}/${row.id}`, row);
    expect([status, body.data]).toEqual([200, row]);
  });

  it('PUT of somebody who saw an older row is 409 and changes nothing', async () => {
    const row = await make();
    const before = await all();
    const stale = { ...change.body, updated_at: new Date(Date.parse(row.updated_at) - 1).toISOString() };
    const { status, body } = await everything.ask('PUT', `${path}/${row.id}`, stale);
    expect([status, body]).toMatchObject([
      409,
      failure('conflict', 'This has changed in the meantime. Reload and try again.'),
    ]);
    expect(await all()).toBe(before);
  });

  it('DELETE says what was done', async () => {
    const row = await make();
    const { status, body } = await everything.ask('DELETE', `${path}/${row.id}`);
    expect([status, body.message, body.data === null]).toEqual([200, deletion.message, deletion.gone]);
    const found = await everything.ask('GET', `${path}/${row.id}`);
    expect(found.status).toBe(deletion.gone ? 404 : 200);
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'] as const)('%s of what is not there is 404', async (method) => {
    const payload = method === 'PUT' || method === 'PATCH' ? change.body : undefined;
    for (const id of UNKNOWN_IDS) {
      const { status, body } = await everything.ask(method, `${path}/${id}`, payload);
      expect([id, status, body]).toEqual([
        id,
        404,
        failure('not_found', 'What you are looking for was not found.'),
      ]);
    }
  });

  it('says of every missing field that it is required, in the language asked for', async () => {
    const says = async (language: string) =>
      (await everything.ask('POST', path, {}, { 'accept-language': language })).body;
    const about = (sentence: string) => Object.fromEntries(required.map((field) => [field, [sentence]]));
    expect(await says('en')).toEqual({
      ...failure('validation_failed', 'The data sent is not valid.'),
      errors: about('This is required.'),
    });
    expect(await says('id')).toEqual({
      ...failure('validation_failed', 'Data yang dikirim tidak valid.'),
      errors: about('Wajib diisi.'),
    });
  });

  it('leaves fields aside that it does not know', async () => {
    const unknown = { is_admin: true, id: 999_999_999, totp_secret: 'x', __proto__: { polluted: true } };
    const { status, body } = await everything.ask('POST', path, { ...(await aBody(everything)), ...unknown });
    expect([status, Object.keys(body.data)]).toEqual([201, fields]);
    expect(body.data.id).not.toBe(999_999_999);
  });

  it.each(Object.entries(wrong))('says what is wrong with %s', async (field, [value, sentence]) => {
    const whole = await aBody(everything);
    const before = await all();
    if (field !== 'updated_at') {
      const { status, body } = await everything.ask('POST', path, { ...whole, [field]: value });
      expect([status, body.errors?.[field]]).toEqual([422, [sentence]]);
      expect(await all()).toBe(before);
    }
    for (const [method, url] of fieldVerbs) {
      const { status, body } = await everything.ask(method, await url(), { [field]: value });
      expect([method, status, body.errors?.[field]]).toEqual([method, 422, [sentence]]);
    }
  });

  it('refuses a body that is no object, no JSON, of another kind or too large', async () => {
    const json = { 'content-type': 'application/json' };
    const row = await make();
    const before = await all();
    for (const [method, url] of [['POST', path] as const, ['PUT', `${path}/${row.id}`] as const]) {
      const ask = (body: object | string, headers = {}) => everything.ask(method, url, body, headers);
      const answers = [
        await ask([{ name: 'x' }]),
        await ask('{"name":', json),
        await ask('name,x', { 'content-type': 'text/csv' }),
        await ask({ name: 'x'.repeat(70_000) }),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [400, 'malformed_request'],
        [400, 'malformed_request'],
        [415, 'unsupported_media_type'],
        [413, 'payload_too_large'],
      ]);
    }
    expect(await all()).toBe(before);
  });

  it('lets nobody in without a right token, nor with one of another scope', async () => {
    const row = await make();
    const before = await all();
    const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
    const read = await everything.token([`${path}:read` as ApiScope]);
    const write = await everything.token([`${path}:write` as ApiScope]);
    for (const method of verbs) {
      const url = method === 'POST' ? path : `${path}/${row.id}`;
      const payload = method === 'GET' || method === 'DELETE' ? undefined : { name: 'x' };
      for (const token of ['', 'wrong', `tab_${'x'.repeat(43)}`]) {
        const { status, body } = await everything.ask(method, url, payload, { 'x-api-token': token });
        expect([status, body]).toEqual([401, failure('unauthenticated', 'Please log in first.')]);
      }
      const narrow = method === 'GET' ? write : read;
      const { status, body } = await everything.ask(method, url, payload, narrow.headers);
      expect([method, status, body]).toEqual([
        method,
        403,
        failure('forbidden', 'You are not allowed to do this.'),
      ]);
    }
    expect(await all()).toBe(before);
    expect((await everything.ask('GET', path, undefined, read.headers)).status).toBe(200);
  });

  it('refuses another verb, and says which there are', async () => {
    const { status, body, headers } = await everything.ask('DELETE', path);
    expect([status, body.code]).toEqual([405, 'method_not_allowed']);
    expect(String(headers.allow).split(', ')).toEqual(expect.arrayContaining(['GET', 'POST']));
  });
});

describe('/api/everything/payment-transactions (MariaDB and Redis are real)', () => {
  const path = 'payment-transactions';
  const anOrder = () =>
    everything.database.on().query(
      `INSERT INTO payment_transactions (akun_id, product_id, midtrans_order_id, amount, state, raw_response)
       VALUES (7, 8, 'TAB-1', 50000, 'paid', '{"signature_key":"secret"}')`,
    );

  it('is read', async () => {
    await anOrder();
    const { body, text } = await everything.list(path);
    expect(body).toEqual({
      success: true,
      data: [
        {
          id: expect.any(Number),
          akun_id: 7,
          product_id: 8,
          midtrans_order_id: 'TAB-1',
          midtrans_transaction_id: null,
          amount: '50000.00',
          transaction_status: 'pending',
          state: 'paid',
          created_at: expect.any(String),
          updated_at: expect.any(String),
        },
      ],
      message: 'Payment transactions retrieved successfully.',
      as_of: expect.any(String),
    });
    expect(text).not.toMatch(SECRETS);
    const one = await everything.ask('GET', `${path}/${body.data[0]?.id}`);
    expect(one.body).toEqual({
      success: true,
      data: body.data[0],
      message: 'Payment transaction retrieved successfully.',
    });
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('is not written: %s is 405', async (method) => {
    const payload = method === 'DELETE' ? undefined : {};
    const url = method === 'POST' ? path : `${path}/1`;
    const { status, body } = await everything.ask(method, url, payload);
    expect([status, body.code]).toEqual([405, 'method_not_allowed']);
  });
});
