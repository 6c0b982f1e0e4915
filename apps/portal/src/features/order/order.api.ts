import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { Order, Quote } from '../../shell/api/types.js';

export interface OrderRequest {
  product_id: number;
  line_id: string;
  quantity: number;
  expected_amount: string;
}

/** `idempotencyKey`: the same for every repetition of one attempt, so that it makes one order. */
export function placeOrder(body: OrderRequest, idempotencyKey: string): Promise<Order> {
  return answer(api.POST('/api/orders', { body, params: { header: { 'Idempotency-Key': idempotencyKey } } }));
}

/** What the rental would run from and until, if it were paid now. */
export function askQuote(
  query: { product_id: number; line_id: string; quantity: number },
  signal: AbortSignal,
): Promise<Quote> {
  return answer(api.GET('/api/me/quote', { params: { query }, signal }));
}
