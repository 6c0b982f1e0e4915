import type { Attempt, Order } from '../../src/midtrans/domain/order.js';
import type { SnapRequest } from '../../src/midtrans/domain/snap-request.js';
import type { Details } from '../../src/midtrans/methods/payment-method.js';
import { methodOf } from '../../src/midtrans/methods/payment-methods.js';
import type { Found } from '../../src/midtrans/order-book.js';

export const NOON = Date.parse('2026-03-01T12:00:00+07:00');

/** An order with one pending attempt, as domain objects. */
export function anAttempt(methodId: string, more: Partial<SnapRequest> = {}, given: Details = {}): Found {
  const request: SnapRequest = {
    transaction_details: { order_id: 'ORDER-1', gross_amount: 150_000 },
    customer_details: { first_name: 'Sari', email: 'sari@example.com', phone: '+6281234567890' },
    ...more,
  };
  const attempt: Attempt = {
    transactionId: '00000000-0000-4000-8000-000000000001',
    orderId: 'ORDER-1',
    methodId,
    chosenAt: NOON,
    endsAt: NOON + 15 * 60_000,
    details: methodOf({ methodId }).draw(request, given),
    state: 'pending',
    refunds: [],
  };
  const order: Order = {
    orderId: 'ORDER-1',
    grossAmount: 150_000,
    request,
    createdAt: NOON,
    pageEndsAt: NOON + 86_400_000,
    overrideUrls: [],
    appendUrls: [],
    token: 'token-1',
    redirectUrl: 'http://127.0.0.1/snap/v4/redirection/token-1',
    attempts: [attempt],
    notifications: [],
  };
  return { order, attempt };
}
