import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aSandbox, WHATSAPP_TOKEN, type Running } from '../../test/support/a-sandbox.js';

const NUMBER = '6281234567890';

let running: Running;
beforeAll(async () => (running = await aSandbox()));
afterEach(() => {
  running.sandbox.control.clearFaults();
  running.sandbox.control.clearMessages();
});
afterAll(() => running.close());

const send = (body: unknown, token = WHATSAPP_TOKEN, signal?: AbortSignal) =>
  fetch(`${running.sandbox.url}/send`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-whatsapp-token': token },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });

describe('POST /send', () => {
  it('takes a message', async () => {
    const response = await send({ number: NUMBER, message: 'Halo' });
    const answer = await response.json();
    expect(answer).toEqual({ status: 'ok', id: expect.any(String) });
    expect(running.sandbox.control.messages(NUMBER)).toMatchObject([{ message: 'Halo', number: NUMBER }]);
  });

  it.each(['', 'other', WHATSAPP_TOKEN.slice(0, -1)])('refuses the token "%s"', async (token) => {
    expect((await send({ number: NUMBER, message: 'Halo' }, token)).status).toBe(401);
    expect(running.sandbox.control.messages()).toEqual([]);
  });

  it.each([
    null,
    [],
    { number: NUMBER },
    { message: 'Halo' },
    { number: '081234567890', message: 'Halo' },
    { number: '+6281234567890', message: 'Halo' },
    { number: 6281234567890, message: 'Halo' },
    { number: NUMBER, message: '  ' },
    { number: NUMBER, message: 'x'.repeat(4097) },
    { number: NUMBER, message: 'Halo', token: 'x' },
  ])('refuses %j', async (body) => {
    expect((await send(body)).status).toBe(400);
    expect(running.sandbox.control.messages()).toEqual([]);
  });

  it.each([
    ['error', 500],
    ['too_many', 429],
    ['not_found', 404],
  ])('told to fail with %s answers %i and keeps nothing', async (whatsapp, status) => {
    running.sandbox.control.setFaults({ whatsapp });
    expect((await send({ number: NUMBER, message: 'Halo' })).status).toBe(status);
    expect(running.sandbox.control.messages()).toEqual([]);
  });

  it.each(['lost', 'lost_hang'])('told to be %s keeps the message and does not answer', async (whatsapp) => {
    running.sandbox.control.setFaults({ whatsapp });
    const call = send({ number: NUMBER, message: 'Halo' }, WHATSAPP_TOKEN, AbortSignal.timeout(200));
    await expect(call).rejects.toThrow();
    expect(running.sandbox.control.messages(NUMBER)).toHaveLength(1);
  });

  it.each(['hang', 'reset'])('told to %s does nothing and does not answer', async (whatsapp) => {
    running.sandbox.control.setFaults({ whatsapp });
    const call = send({ number: NUMBER, message: 'Halo' }, WHATSAPP_TOKEN, AbortSignal.timeout(200));
    await expect(call).rejects.toThrow();
    expect(running.sandbox.control.messages()).toEqual([]);
  });
});

describe('the inbox', () => {
  const page = async (path: string) => (await fetch(`${running.sandbox.url}${path}`)).text();

  it('lists numbers, the latest first', async () => {
    await send({ number: NUMBER, message: 'lama' });
    await send({ number: '6285550001111', message: 'baru' });
    const numbers = [...(await page('/inbox')).matchAll(/href="\/inbox\/(\d+)"/g)].map(
      ([, number]) => number,
    );
    expect(numbers).toEqual(['6285550001111', NUMBER]);
  });

  it('shows a chat with codes, links and marks, and strange text as text', async () => {
    await send({ number: NUMBER, message: '*Kode* 123456 <b>\nhttps://shop.test/p?a=1&b=2.' });
    const chat = await page(`/inbox/${NUMBER}`);
    expect(chat).toContain('<strong>Kode</strong> <span class="code">123456</span> &lt;b&gt;\n');
    expect(chat).toContain('href="https://shop.test/p?a=1&amp;b=2"');
    expect(chat).toContain('+62 812-3456-7890');
  });

  it('does not know a number without messages', async () => {
    expect(await page('/inbox/6280000000000')).toContain('Belum ada pesan');
  });
});
