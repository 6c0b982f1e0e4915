import type { APIRequestContext } from '@playwright/test';
import { expect } from './journey.js';
import { askOffice } from './office.js';
import { aLineId, type Person } from './people.js';
import { choose, pay } from './sandbox.js';

interface Order {
  orderId: string;
  /** What the customer asks the API with. */
  headers: Record<string, string>;
}
interface PaidOrder extends Order {
  /** Midtrans' name of the attempt that was paid. */
  transactionId: string;
}

/** Orders the first package for a new LINE ID, without the pages. */
async function anOrder(api: APIRequestContext, { email, password }: Person): Promise<Order> {
  const login = await api.post('/api/auth/login', { data: { email, password } });
  const { access_token: token } = ((await login.json()) as { data: { access_token: string } }).data;
  const headers = { authorization: `Bearer ${token}` };
  const catalog = await api.get('/api/catalog/products');
  const [product] = ((await catalog.json()) as { data: { id: number }[] }).data;
  const data = { product_id: product?.id, line_id: aLineId() };
  const ordered = await api.post('/api/orders', { headers, data });
  expect(ordered.status(), await ordered.text()).toBe(201);
  const { order_id: orderId } = ((await ordered.json()) as { data: { order_id: string } }).data;
  return { orderId, headers };
}

/** Until the customer is told that it is paid. */
async function isPaid(api: APIRequestContext, { orderId, headers }: Order): Promise<void> {
  await expect(async () => {
    const answer = await api.get(`/api/orders/${orderId}`, { headers });
    expect(await answer.json()).toMatchObject({ data: { status: 'paid' } });
  }, 'it is paid').toPass();
}

/** An order that was paid by QRIS, without the pages. */
export async function aPaidOrder(api: APIRequestContext, person: Person): Promise<PaidOrder> {
  const order = await anOrder(api, person);
  const { transaction_id: transactionId } = await choose(order.orderId, 'qris');
  await pay(transactionId);
  await isPaid(api, order);
  return { ...order, transactionId };
}

/** An order that was paid by QRIS, and then once more by whoever had already asked for a number at a bank. */
export async function anOrderPaidTwice(api: APIRequestContext, person: Person): Promise<Order> {
  const order = await anOrder(api, person);
  const [code, account] = [await choose(order.orderId, 'qris'), await choose(order.orderId, 'bca_va')];
  await pay(code.transaction_id);
  await isPaid(api, order);
  await pay(account.transaction_id);
  return order;
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
