import { inflateSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { expect } from './journey.js';
import { aLineId, type Person } from './people.js';
import { choose, pay } from './sandbox.js';

/** Rents something and pays it, without the pages; answers what the invoice of that says. */
export async function anInvoice(api: APIRequestContext, { email, password }: Person): Promise<string> {
  const login = await api.post('/api/auth/login', { data: { email, password } });
  const { access_token: token } = ((await login.json()) as { data: { access_token: string } }).data;
  const headers = { authorization: `Bearer ${token}` };
  const catalog = await api.get('/api/catalog/products');
  const [product] = ((await catalog.json()) as { data: { id: number }[] }).data;
  const data = { product_id: product?.id, line_id: aLineId() };
  const ordered = await api.post('/api/orders', { headers, data });
  expect(ordered.status(), await ordered.text()).toBe(201);
  const { order_id: orderId } = ((await ordered.json()) as { data: { order_id: string } }).data;
  await pay((await choose(orderId, 'bca_va')).transaction_id);
  let paper: Buffer = Buffer.alloc(0);
  await expect(async () => {
    const answer = await api.get(`/api/me/transactions/${orderId}/invoice.pdf`, { headers });
    expect(answer.status()).toBe(200);
    paper = await answer.body();
  }, 'the invoice is issued').toPass();
  return textOf(paper);
}

/** Such as `[<48616c> 20 <6f>] TJ`, which shows "Halo"; a stream is packed. Knows no more than our own papers need. */
function textOf(pdf: Buffer): string {
  const file = pdf.toString('latin1');
  const streams = [...file.matchAll(/(?<!end)stream\r?\n/g)].map(({ index, 0: head }) => {
    const from = index + head.length;
    const bytes = pdf.subarray(from, file.indexOf('endstream', from));
    return (bytes[0] === 0x78 ? inflateSync(bytes) : bytes).toString('latin1');
  });
  const shown = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\]\s*TJ/g)]);
  return shown
    .map(([, parts = '']) => [...parts.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex]) => hex).join(''))
    .map((hex) => Buffer.from(hex, 'hex').toString('latin1'))
    .join('\n');
}
