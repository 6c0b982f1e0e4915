import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Faults } from '../faults/faults.js';
import { hang, maintenancePage } from '../platform/misbehave.js';
import { knowsServerKey } from './basic-auth.js';
import { leadingAttempt, type Refund } from './domain/order.js';
import { wireAmount } from './domain/rupiah.js';
import { statusBody, transactionFields, type Merchant } from './domain/transaction-body.js';
import { wireJson } from './domain/wire-json.js';
import type { Fields } from './methods/payment-method.js';
import { methodOf } from './methods/payment-methods.js';
import type { Found, OrderBook } from './order-book.js';
import type { Refunded, Transactions } from './transactions.js';

const UNAUTHORIZED = 'Transaction cannot be authorized with the current client/server key.';
const CANNOT_MODIFY = 'Merchant cannot modify the status of the transaction';
const SERVER_ERROR = 'Sorry. Internal Server Error.';

const REFUND_REFUSED = {
  '406': 'Duplicate refund ID',
  '412': CANNOT_MODIFY,
  '414': 'Refund request is rejected due to invalid amount',
};

type Id = { Params: { id: string } };
type RefundBody = Id & { Body: { amount?: unknown; refund_key?: unknown; reason?: unknown } | null };

const says = (code: string, message: string, more: Fields = {}): Fields => ({
  status_code: code,
  status_message: message,
  ...more,
});

export interface CoreParts {
  readonly book: OrderBook;
  readonly transactions: Transactions;
  readonly faults: Faults;
  readonly merchant: Merchant;
}

/** The Core API: logical errors are a `status_code` in the body of an HTTP 200. `:id` is an order id or a transaction id. */
export function coreRoutes({ book, transactions, faults, merchant }: CoreParts) {
  const find = (id: string): Found | undefined => {
    const order = book.byId(id);
    const attempt = order && leadingAttempt(order);
    return attempt ? { order, attempt } : book.attempt(id);
  };

  const send = (reply: FastifyReply, body: Fields, httpStatus = 200): FastifyReply =>
    reply.code(httpStatus).type('application/json').send(wireJson(body));

  const notFound = (reply: FastifyReply, id: string): FastifyReply =>
    send(
      reply,
      says('404', "Transaction doesn't exist.", { id: randomUUID() }),
      Number(faults.current(id).not_found_http),
    );

  const answer = ({ order, attempt }: Found, code: string, message: string): Fields =>
    says(code, message, transactionFields(order, attempt, methodOf(attempt)));

  const refunded = (found: Found, outcome: Refunded): Fields => {
    if ('refused' in outcome) return says(outcome.refused, REFUND_REFUSED[outcome.refused]);
    const { id, uuid, amount, key } = outcome.refund;
    return {
      ...answer(found, '200', 'Success, refund request is approved'),
      refund_chargeback_id: id,
      refund_chargeback_uuid: uuid,
      refund_amount: wireAmount(amount),
      refund_key: key,
    };
  };

  /** An action on one attempt: true or a body when it was done, false when the attempt does not allow it. */
  const actions: Record<string, (found: Found) => Fields | false> = {
    cancel: (found) =>
      transactions.cancel(found, 'cancel') && answer(found, '200', 'Success, transaction is canceled'),
    expire: (found) =>
      transactions.cancel(found, 'expire') && answer(found, '407', 'Success, transaction has expired'),
    approve: (found) =>
      found.attempt.state === 'challenge' &&
      transactions.move(found, 'capture') &&
      answer(found, '200', 'Success, transaction is approved'),
    deny: (found) =>
      found.attempt.state === 'challenge' &&
      transactions.move(found, 'deny') &&
      answer(found, '200', 'Success, transaction is denied'),
  };

  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
      (error.statusCode ?? 500) < 500
        ? send(
            reply,
            says('413', 'The request could not be processed due to malformed syntax in the request body'),
          )
        : send(reply, says('500', SERVER_ERROR), 500),
    );
    app.addHook('onRequest', async (request, reply) => {
      if (knowsServerKey(request.headers.authorization, merchant.serverKey)) return undefined;
      return send(reply, says('401', UNAUTHORIZED), 401);
    });

    app.get<Id>('/:id/status', async ({ params: { id } }, reply) => {
      const found = find(id);
      const { status: fault } = faults.current(found?.order.orderId ?? id);
      if (fault === 'hang') return hang(reply);
      if (fault === 'html') return maintenancePage(reply);
      if (fault === 'error') return send(reply, says('500', SERVER_ERROR), 500);
      if (!found) return notFound(reply, id);
      return send(reply, statusBody(found.order, found.attempt, methodOf(found.attempt), merchant));
    });

    for (const [name, act] of Object.entries(actions)) {
      app.post<Id>(`/:id/${name}`, async ({ params: { id } }, reply) => {
        const found = find(id);
        if (!found) return notFound(reply, id);
        return send(reply, act(found) || says('412', CANNOT_MODIFY));
      });
    }

    const refundBy = (path: string, method: Refund['method']) =>
      app.post<RefundBody>(path, async ({ params: { id }, body }, reply) => {
        const found = find(id);
        if (!found) return notFound(reply, id);
        const { amount, refund_key: key, reason } = body ?? {};
        const asked = {
          method,
          ...(amount === undefined ? {} : { amount: Number(amount) }),
          ...(typeof key === 'string' ? { key } : {}),
          ...(typeof reason === 'string' ? { reason } : {}),
        };
        return send(reply, refunded(found, transactions.refund(found, asked)));
      });
    refundBy('/:id/refund', 'offline');
    refundBy('/:id/refund/online/direct', 'online');
  };
}
