import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SnapRequest } from './domain/snap-request.js';
import { MidtransClient } from './midtrans.client.js';
import type { MidtransConfig } from './midtrans.config.js';

const SERVER_KEY = 'SB-Mid-server-never-to-be-seen';
const ID = '5b1d7c9e-3f42-4a0b-8d6e-0c2f9a7e1b34';
const REQUEST = { transaction_details: { order_id: 'TAB-1', gross_amount: 150_000 } } as SnapRequest;
const REPORT = {
  order_id: 'TAB-1',
  transaction_id: ID,
  transaction_status: 'settlement',
  status_code: '200',
  gross_amount: '150000.00',
  payment_type: 'qris',
  currency: 'IDR',
};
const MAINTENANCE = '<!doctype html><title>Maintenance</title>';

let server: Server;
let client: MidtransClient;
/** `METHOD path`, authorization and body of what came in. */
let calls: { what: string; authorization: string | undefined; body: string }[];
let answer: (response: ServerResponse) => void;

async function record(request: IncomingMessage): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { method, url, headers } = request;
  calls.push({ what: `${method} ${url}`, authorization: headers.authorization, body });
}

const says = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  answer = (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
};

beforeEach(async () => {
  calls = [];
  server = createServer((request, response) => void record(request).then(() => answer(response)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = aClient();
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function aClient({ timeout = 10_000 } = {}): MidtransClient {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { serverKey: SERVER_KEY, clientKey: 'SB-Mid-client-key' };
  return new MidtransClient({
    ...keys,
    isProduction: false,
    snapUrl: url,
    apiUrl: url,
    timeout,
  } as MidtransConfig);
}

const CALLS = {
  createToken: () => client.createToken(REQUEST),
  cancelToken: () => client.cancelToken('a/token'),
  status: () => client.status(ID),
  cancelTransaction: () => client.cancelTransaction(ID),
};
const each = Object.keys(CALLS) as (keyof typeof CALLS)[];

describe('where it goes', () => {
  it.each([
    ['createToken', 'POST /snap/v1/transactions'],
    ['cancelToken', 'POST /snap/v1/transactions/a%2Ftoken/cancel'],
    ['status', `GET /v2/${ID}/status`],
    ['cancelTransaction', `POST /v2/${ID}/cancel`],
  ] as const)('%s is %s, with the server key', async (name, what) => {
    says(200, {});
    await CALLS[name]();
    const authorization = `Basic ${Buffer.from(`${SERVER_KEY}:`).toString('base64')}`;
    expect(calls).toMatchObject([{ what, authorization }]);
  });

  it.each(['../../v1/evil', 'A#1', 'x?y', '', '.', '..', 'a b', 'é', 'x'.repeat(65)])(
    'never to a URL made of the id %j',
    async (id) => {
      says(200, REPORT);
      await expect(client.status(id)).rejects.toThrow('not safe');
      await expect(client.cancelTransaction(id)).rejects.toThrow('not safe');
      expect(calls).toEqual([]);
    },
  );
});

describe('whatever is called', () => {
  it.each(each)('%s: HTML with status 200 is nonsense', async (name) => {
    says(200, MAINTENANCE, { 'content-type': 'text/html' });
    expect(await CALLS[name]()).toEqual({ kind: 'nonsense', reason: 'status 200, not JSON' });
  });

  it.each(each)('%s: nothing at all, null and a wrong shape are no answer', async (name) => {
    for (const body of ['', 'null', '[]', '{}', '"token"']) {
      says(200, body);
      expect(['nonsense', 'unavailable']).toContain((await CALLS[name]()).kind);
    }
  });

  it.each(each)('%s: a page that is not found is not "no transaction"', async (name) => {
    says(404, '<h1>Not Found</h1>', { 'content-type': 'text/html' });
    expect(await CALLS[name]()).toMatchObject({ kind: 'nonsense' });
  });

  it.each(each)('%s: 500, 502 and 429 are unavailable', async (name) => {
    for (const status of [500, 502, 429]) {
      says(status, status === 502 ? MAINTENANCE : { status_message: 'Sorry' });
      expect(await CALLS[name]()).toEqual({ kind: 'unavailable', reason: `status ${status}` });
    }
  });

  it.each(each)('%s: the wrong key is unauthorized', async (name) => {
    says(401, { status_code: '401', error_messages: ['Access denied due to unauthorized transaction'] });
    expect(await CALLS[name]()).toEqual({ kind: 'unauthorized' });
  });

  it.each(each)('%s: a redirect is not followed', async (name) => {
    says(302, '', { location: '/elsewhere' });
    expect(['nonsense', 'unavailable']).toContain((await CALLS[name]()).kind);
    expect(calls).toHaveLength(1);
  });

  it.each(each)('%s: no answer in time is unavailable', async (name) => {
    client = aClient({ timeout: 50 });
    answer = () => undefined;
    expect(await CALLS[name]()).toMatchObject({ kind: 'unavailable' });
  });

  it.each(each)('%s: nobody there is unavailable, and says nothing of the key', async (name) => {
    await new Promise((resolve) => server.close(resolve));
    const said = await CALLS[name]();
    expect(said).toEqual({ kind: 'unavailable', reason: 'ECONNREFUSED' });
    expect(JSON.stringify(said)).not.toContain(SERVER_KEY);
  });
});

describe('a payment page', () => {
  it('is a token and where it leads', async () => {
    says(201, {
      token: 'a-token',
      redirect_url: 'https://app.sandbox.midtrans.com/snap/v4/redirection/a-token',
    });
    expect(await client.createToken(REQUEST)).toMatchObject({ kind: 'token', token: 'a-token' });
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual(REQUEST);
  });

  it.each([{ token: '' }, { token: 7 }, { token: null }, { redirect_url: 'https://x' }])(
    'is not %j',
    async (body) => {
      says(201, body);
      expect(await client.createToken(REQUEST)).toMatchObject({ kind: 'nonsense' });
    },
  );

  it.each([
    'transaction_details.order_id has already been taken',
    'transaction_details.order_id sudah digunakan',
    'transaction_details.order_id has been paid and utilized, please use another order ID',
  ])('is not given twice: %s', async (message) => {
    says(400, { error_messages: ['something else', message] });
    expect(await client.createToken(REQUEST)).toEqual({ kind: 'duplicate' });
  });

  it('is refused for what is wrong with the request', async () => {
    says(400, { error_messages: ['transaction_details.order_id too long', 'item_details Name too long'] });
    const reason = 'transaction_details.order_id too long; item_details Name too long';
    expect(await client.createToken(REQUEST)).toEqual({ kind: 'refused', reason });
  });

  it.each([
    ['cancelled', 200, { canceled_at: '2026-12-24T07:05:39.776Z' }],
    ['gone', 400, { error_messages: ['token already canceled'] }],
    ['gone', 404, { error_messages: ['token not found'] }],
    ['in_progress', 400, { error_messages: ['Transaction is on progress'] }],
  ])('is %s when it is closed: HTTP %i %j', async (kind, status, body) => {
    says(status, body);
    expect(await client.cancelToken('a-token')).toEqual({ kind });
  });
});

describe('a transaction', () => {
  it.each([200, 201, 202, 407])('is found, with the status code %i in its body', async (code) => {
    says(200, { ...REPORT, status_code: String(code) });
    expect(await client.status(ID)).toMatchObject({
      kind: 'found',
      report: { transactionId: ID, grossAmount: 150_000, statusCode: String(code) },
    });
  });

  it.each([200, 404])('is not found: HTTP %i with 404 in the body', async (status) => {
    says(status, { status_code: '404', status_message: "Transaction doesn't exist.", id: ID });
    expect(await client.status(ID)).toEqual({ kind: 'not_found' });
  });

  it.each([
    ['cancelled', { status_code: '200', transaction_status: 'cancel' }],
    [
      'refused',
      { status_code: '412', status_message: 'Merchant cannot modify the status of the transaction' },
    ],
    ['not_found', { status_code: '404' }],
  ])('is %s when it is cancelled: %j', async (kind, body) => {
    says(200, body);
    expect(await client.cancelTransaction(ID)).toEqual({ kind });
  });
});
