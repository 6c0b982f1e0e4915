import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FaultSettings } from '../faults/fault-list.js';
import type { Faults } from '../faults/faults.js';
import { insteadOfWork, unlessLost } from '../platform/misbehave.js';
import { knowsServerKey } from './basic-auth.js';
import { about, canCapture, cannotModify, invalid, notThere, refundAnswer, says } from './core-answers.js';
import { distortedStatus } from './domain/distort.js';
import { leadingAttempt, type Refund } from './domain/order.js';
import { statusBody, type Merchant } from './domain/transaction-body.js';
import { wireJson } from './domain/wire-json.js';
import type { Fields } from './methods/payment-method.js';
import { methodOf } from './methods/payment-methods.js';
import type { Found, OrderBook } from './order-book.js';
import type { Transactions } from './transactions.js';

const UNAUTHORIZED = 'Transaction cannot be authorized with the current client/server key.';
const BAD_SYNTAX = 'The request could not be processed due to malformed syntax in the request body';
const SERVER_ERROR = says('500', 'Sorry. Internal Server Error.');
const REFUND_KEY = /^[\w-]{1,50}$/;

type Id = { Params: { id: string } };
type RefundBody = Id & { Body: { amount?: unknown; refund_key?: unknown; reason?: unknown } | null };
type CaptureBody = { Body: { transaction_id?: unknown; gross_amount?: unknown } | null };

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

  /** A call about an attempt, misbehaving as the fault of that name says. */
  const attend = (
    reply: FastifyReply,
    id: string,
    name: 'status' | 'cancel' | 'refund',
    work: (found: Found, faults: FaultSettings) => Fields,
  ): FastifyReply => {
    const found = find(id);
    const current = faults.current(found?.order.orderId ?? id);
    const fault = current[name];
    const broken = insteadOfWork(fault, reply, () => send(reply, SERVER_ERROR, 500));
    if (broken) return broken;
    if (!found) return send(reply, notThere(), Number(current.not_found_http));
    const body = work(found, current);
    return unlessLost(fault, reply, () => send(reply, body));
  };

  /** An action on one attempt: a body when it was done, false when the attempt does not allow it. */
  const actions: Record<string, (found: Found) => Fields | false> = {
    cancel: (found) =>
      transactions.cancel(found, 'cancel') && about(found, '200', 'Success, transaction is canceled'),
    expire: (found) =>
      found.attempt.state === 'pending' &&
      transactions.cancel(found, 'expire') &&
      about(found, '407', 'Success, transaction has expired'),
    approve: (found) =>
      found.attempt.state === 'challenge' &&
      transactions.move(found, 'capture') &&
      about(found, '200', 'Success, transaction is approved'),
    deny: (found) =>
      found.attempt.state === 'challenge' &&
      transactions.move(found, 'deny') &&
      about(found, '200', 'Success, transaction is denied'),
  };

  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error: { statusCode?: number }, _request, reply) =>
      (error.statusCode ?? 500) < 500 ? send(reply, says('413', BAD_SYNTAX)) : send(reply, SERVER_ERROR, 500),
    );
    app.addHook('onRequest', async (request, reply) => {
      if (knowsServerKey(request.headers.authorization, merchant.serverKey)) return undefined;
      return send(reply, says('401', UNAUTHORIZED), 401);
    });

    app.get<Id>('/:id/status', async ({ params: { id } }, reply) =>
      attend(reply, id, 'status', ({ order, attempt }, current) => {
        const body = statusBody(order, attempt, methodOf(attempt), merchant);
        return distortedStatus(body, current, merchant.serverKey);
      }),
    );

    for (const [name, act] of Object.entries(actions)) {
      app.post<Id>(`/:id/${name}`, async ({ params: { id } }, reply) =>
        attend(reply, id, 'cancel', (found) => act(found) || cannotModify()),
      );
    }

    app.post<CaptureBody>('/capture', async ({ body }, reply) =>
      attend(reply, String(body?.transaction_id), 'cancel', (found) => {
        if (!canCapture(found, body?.gross_amount)) return cannotModify();
        transactions.move(found, 'capture');
        return about(found, '200', 'Success, Credit Card transaction is successful');
      }),
    );

    const refundBy = (path: string, method: Refund['method']) =>
      app.post<RefundBody>(path, async ({ params: { id }, body }, reply) =>
        attend(reply, id, 'refund', (found) => {
          const { amount, refund_key: key, reason } = body ?? {};
          if (key !== undefined && !REFUND_KEY.test(String(key)))
            return invalid('refund_key format is invalid');
          const asked = {
            method,
            ...(amount === undefined ? {} : { amount: Number(amount) }),
            ...(key === undefined ? {} : { key: String(key) }),
            ...(typeof reason === 'string' ? { reason } : {}),
          };
          return refundAnswer(found, transactions.refund(found, asked));
        }),
      );
    refundBy('/:id/refund', 'offline');
    refundBy('/:id/refund/online/direct', 'online');
  };
}
