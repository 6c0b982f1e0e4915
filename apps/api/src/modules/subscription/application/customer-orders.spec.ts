import { expect, it, jest } from '@jest/globals';
import { AppError } from '../../../platform/errors/app-error.js';
import type { RateLimiter } from '../../../platform/security/rate-limiter.js';
import type { CancelOrder } from '../../payment/application/cancel-order.service.js';
import type { ConfirmPayment } from '../../payment/application/confirm-payment.service.js';
import type { OrderQueries } from '../../payment/application/order-queries.service.js';
import type { PlacedOrder } from '../../payment/application/place-order.service.js';
import type { Checkout, CheckoutRequest } from './checkout.service.js';
import { CustomerOrders } from './customer-orders.service.js';
import type { SubscriptionQueries } from './subscription-queries.service.js';

const WISH: CheckoutRequest = { productId: 1, lineId: 'budi.store', quantity: 1, locale: 'id' };
const PLACED = { created: true } as PlacedOrder;

function ordersWith(checkout: Checkout['execute'], consume: RateLimiter['consume']) {
  return new CustomerOrders(
    { execute: checkout } as Checkout,
    {} as ConfirmPayment,
    {} as CancelOrder,
    {} as OrderQueries,
    {} as SubscriptionQueries,
    { consume } as RateLimiter,
  );
}

it('counts the orders of each customer, wherever they come from', async () => {
  const consume = jest.fn<RateLimiter['consume']>().mockResolvedValue();
  expect(await ordersWith(() => Promise.resolve(PLACED), consume).place(12, WISH)).toBe(PLACED);
  expect(consume).toHaveBeenCalledWith(expect.objectContaining({ name: 'place-order' }), '12');
});

it('makes no order for a customer who has made too many', async () => {
  const checkout = jest.fn(() => Promise.resolve(PLACED));
  const refuse = () => Promise.reject(new AppError('too_many_requests', { retryAfter: 60 }));
  await expect(ordersWith(checkout, refuse).place(12, WISH)).rejects.toMatchObject({
    code: 'too_many_requests',
  });
  expect(checkout).not.toHaveBeenCalled();
});
