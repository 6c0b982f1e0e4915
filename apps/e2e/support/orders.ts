import type { APIRequestContext } from '@playwright/test';
import { expect } from './journey.js';
import { askOffice } from './office.js';
import { aLineId, type Person } from './people.js';
import { choose, pay } from './sandbox.js';

interface PaidOrder {
  orderId: string;
  /** Midtrans' name of the attempt that was paid. */
  transactionId: string;
  /** What the customer asks the API with. */
  headers: Record<string, string>;
}

/** Orders the first package for a new LINE ID and pays it by QRIS, without the pages. */
export async function aPaidOrder(api: APIRequestContext, { email, password }: Person): Promise<PaidOrder> {
  const login = await api.post('/api/auth/login', { data: { email, password } });
  const { access_token: token } = ((await login.json()) as { data: { access_token: string } }).data;
  const headers = { authorization: `Bearer ${token}` };
  const catalog = await api.get('/api/catalog/products');
  const [product] = ((await catalog.json()) as { data: { id: number }[] }).data;
  const data = { product_id: product?.id, line_id: aLineId() };
  const ordered = await api.post('/api/orders', { headers, data });
  expect(ordered.status(), await ordered.text()).toBe(201);
  const { order_id: orderId } = ((await ordered.json()) as { data: { order_id: string } }).data;
  const { transaction_id: transactionId } = await choose(orderId, 'qris');
  await pay(transactionId);
  await expect(async () => {
    const answer = await api.get(`/api/orders/${orderId}`, { headers });
    expect(await answer.json()).toMatchObject({ data: { status: 'paid' } });
  }, 'it is paid').toPass();
  return { orderId, transactionId, headers };
}

/** Gives a part of the money back, in the name of whom the token is. `amount`: rupiah. */
export async function refundPart(
  token: string,
  { orderId, transactionId }: PaidOrder,
  amount: number,
): Promise<void> {
  type Shown = { id: number; updated_at: string };
  const found = await askOffice<Shown[]>('GET', `/transactions?q=${orderId}`, { token });
  const path = `/transactions/${found.data[0]?.id}`;
  const { updated_at } = (await askOffice<Shown>('GET', path, { token })).data;
  const body = { transaction_id: transactionId, amount, reason: 'sebagian saja', updated_at };
  const answer = await askOffice('POST', `${path}/refund`, { token, body });
  expect(answer.status, JSON.stringify(answer)).toBe(201);
}
