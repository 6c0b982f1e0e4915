import { inflateSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { expect } from './journey.js';
import { aPaidOrder } from './orders.js';
import type { Person } from './people.js';

/** Rents something and pays it, without the pages; answers what the invoice of that says. */
export async function anInvoice(api: APIRequestContext, person: Person): Promise<string> {
  const { orderId, headers } = await aPaidOrder(api, person);
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
