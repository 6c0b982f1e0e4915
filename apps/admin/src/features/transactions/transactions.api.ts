import { answer, answerPart, done, type paths } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { RefundPreview, TransactionDetail } from '../../shell/api/types.js';

export type TransactionsQuery = NonNullable<paths['/api/admin/transactions']['get']['parameters']['query']>;
const of = (id: number) => ({ params: { path: { id } } });

export function listTransactions(query: TransactionsQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/transactions', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findTransaction(id: string, signal: AbortSignal): Promise<TransactionDetail> {
  return answer(api.GET('/api/admin/transactions/{id}', { ...of(Number(id)), signal }));
}

export function recheck(id: number) {
  return answer(api.POST('/api/admin/transactions/{id}/recheck', of(id)));
}

export function previewRefund(
  id: number,
  query: { transaction_id: string; amount: number; by_hand?: 'true' },
  signal: AbortSignal,
): Promise<RefundPreview> {
  const params = { path: { id }, query };
  return answer(api.GET('/api/admin/transactions/{id}/refund-preview', { params, signal }));
}

export function refund(
  id: number,
  body: { transaction_id: string; amount: number; reason: string; by_hand: boolean; updated_at: string },
) {
  return answer(api.POST('/api/admin/transactions/{id}/refund', { ...of(id), body }));
}

export function refundDone(id: number, key: string, proof: string) {
  const params = { path: { id, refund_key: key } };
  return done(
    api.POST('/api/admin/transactions/{id}/refunds/{refund_key}/done', { params, body: { proof } }),
  );
}

/** Of one that somebody was to make by hand. Throws `ApiError`: `conflict` when it is finished already. */
export function withdrawRefund(id: number, key: string, reason: string) {
  const params = { path: { id, refund_key: key } };
  return done(
    api.POST('/api/admin/transactions/{id}/refunds/{refund_key}/withdraw', { params, body: { reason } }),
  );
}

export function review(
  id: number,
  body: {
    decision: 'accept' | 'close' | 'seen';
    reason?: string;
    transaction_id?: string;
    updated_at?: string;
  },
) {
  return done(api.POST('/api/admin/transactions/{id}/review', { ...of(id), body }));
}

/** What came in from Midtrans and could not be tied to a payment. */
export function listReviewInbox(page: number, signal: AbortSignal) {
  const query = { 'filter[state]': 'review', page, per_page: 25 };
  return answerPart(api.GET('/api/admin/notifications', { params: { query }, signal }));
}

export function closeNotification(id: number, reason: string) {
  return done(api.POST('/api/admin/notifications/{id}/close', { ...of(id), body: { reason } }));
}
