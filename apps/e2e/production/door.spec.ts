import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ask, forgedNotification, replicas } from '../support/door.js';

const SECURITY = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** What the API itself says of its pages in the local stack. */
async function ofTheApi(): Promise<Record<string, unknown>> {
  const { headers } = await ask('/', { at: `http://${replicas()[0]}` });
  return Object.fromEntries(SECURITY.map((name) => [name, headers[name]]));
}

test.describe('the webhook', () => {
  for (const path of [
    '/midtrans/webhook',
    '/midtrans/webhook/',
    '/midtrans/webhook?',
    '/midtrans/webhook/?from=midtrans',
    '//midtrans/webhook',
    '/midtrans//webhook//',
  ]) {
    test(`takes POST ${path} in without a redirect`, async () => {
      const answer = await ask(path, forgedNotification());
      expect([answer.status, JSON.parse(String(answer.body)).code]).toEqual([403, 'signature_invalid']);
    });
  }

  test('has no rate limit, which the API has', async () => {
    const many = Array.from({ length: 400 });
    const notices = await Promise.all(
      many.map(() => ask('/midtrans/webhook', { ...forgedNotification(), from: '127.0.0.2' })),
    );
    expect(new Set(notices.map(({ status }) => status))).toEqual(new Set([403]));

    const asked = await Promise.all(many.map(() => ask('/api/nowhere', { from: '127.0.0.3' })));
    const [refused] = asked.filter(({ status }) => status === 429);
    expect(refused?.headers).toMatchObject({ 'retry-after': '1', 'content-type': /json/ });
    expect(JSON.parse(String(refused?.body))).toMatchObject({ success: false, code: 'too_many_requests' });
  });
});

test('too much is refused in the envelope: 32 KB for a notification, 64 KB for the API', async () => {
  const notice = (bytes: number) => ask('/midtrans/webhook', forgedNotification({ pad: '.'.repeat(bytes) }));
  const login = (bytes: number) =>
    ask('/api/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pad: '.'.repeat(bytes) }),
    });
  expect((await notice(31 * 1024)).status).toBe(403);
  expect((await login(63 * 1024)).status).toBe(422);
  for (const answer of [await notice(33 * 1024), await login(65 * 1024)]) {
    expect([answer.status, JSON.parse(String(answer.body)).code]).toEqual([413, 'payload_too_large']);
  }
});

test("the API counts by the client's real address, whatever the client writes into its headers", async () => {
  const login = (from: string, spoofed: string) =>
    ask('/api/auth/login', {
      method: 'POST',
      from,
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': spoofed,
        'x-real-ip': spoofed,
        forwarded: `for=${spoofed}`,
      },
      body: '{}',
    });
  const answers = [];
  for (let nth = 0; nth < 40; nth++) answers.push(await login('127.0.0.4', `203.0.113.${nth}`));
  expect(answers.at(-1)?.status).toBe(429);
  expect((await login('127.0.0.5', '127.0.0.4')).status).not.toBe(429);
});

test.describe('security headers', () => {
  for (const path of [
    '/',
    '/dashboard',
    '/admin',
    '/admin/login',
    '/theme.js',
    '/assets/none.js',
    '/metrics',
  ]) {
    test(`of ${path} are those that the API gives`, async () => {
      expect((await ask(path)).headers).toMatchObject(await ofTheApi());
    });
  }

  test("of the API pass through once, and its refusals' by nginx are the same", async () => {
    const expected = await ofTheApi();
    expect((await ask('/api/config')).headers).toMatchObject(expected);
    expect(
      (await ask('/midtrans/webhook', { method: 'POST', body: '.'.repeat(40_000) })).headers,
    ).toMatchObject(expected);
  });

  test('allow no inline script, and no script of anybody but ourselves and Midtrans', async () => {
    const policy = String((await ofTheApi())['content-security-policy']);
    const scripts = policy.split(';').find((one) => one.startsWith('script-src '));
    expect(scripts).toMatch(/^script-src 'self' https?:\/\/[\w.:-]+$/);
  });

  test('name no version', async () => {
    expect((await ask('/')).headers.server).toBe('nginx');
  });
});

test.describe('pages', () => {
  for (const [path, marker] of [
    ['/', '/assets/'],
    ['/dashboard', '/assets/'],
    ['/order/3?quantity=2', '/assets/'],
    ['/admin', '/admin/assets/'],
    ['/admin/', '/admin/assets/'],
    ['/admin/x', '/admin/assets/'],
  ] as const) {
    test(`${path} is one, looked up anew each time`, async () => {
      const { status, headers, body } = await ask(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers['cache-control']).toBe('no-cache');
      expect(String(body)).toContain(`src="${marker}index-`);
    });
  }

  test('hashed files come compressed and stay for a year', async () => {
    const html = String((await ask('/')).body);
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
    for (const file of files) {
      const { headers, body } = await ask(file, { headers: { 'accept-encoding': 'gzip' } });
      expect(headers['cache-control'], file).toBe('public, max-age=31536000, immutable');
      const plain = await ask(file);
      if (plain.body.length < 1024) continue;
      expect(headers, file).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
      expect(gunzipSync(body).equals(plain.body), file).toBe(true);
    }
    expect(files.length).toBeGreaterThan(3);
  });

  for (const path of [
    '/metrics',
    '/metrics/',
    '/.vite/manifest.json',
    '/admin/.vite/manifest.json',
    '/.env',
  ]) {
    test(`${path} is not there`, async () => {
      expect((await ask(path)).status).toBe(404);
    });
  }

  test('are no answer to what belongs to the API', async () => {
    for (const path of ['/api', '/api/nowhere', '/midtrans', '/midtrans/else']) {
      const { status, headers } = await ask(path);
      expect([path, status, headers['content-type']]).toEqual([path, 404, 'application/json; charset=utf-8']);
    }
  });
});
