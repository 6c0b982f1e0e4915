import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Faults } from '../faults/faults.js';
import { insteadOfWork, unlessLost } from '../platform/misbehave.js';
import { knowsServerKey } from './basic-auth.js';
import type { Checkout } from './checkout.js';
import { BAD_JSON } from './domain/snap-request.js';
import type { OrderBook } from './order-book.js';

const BODY_LIMIT = 16 * 1024;
const MOST_URLS = 3;

const ACCESS_DENIED = [
  'Access denied due to unauthorized transaction, please check client or server key',
  'Visit https://docs.midtrans.com for the keys of each environment',
];
const SERVER_ERROR = {
  error_messages: ['Sorry, we encountered internal server error. We will fix this soon.'],
  locale: 'en',
};

/** `X-Override-Notification` and `X-Append-Notification` are lists with commas. */
const urls = (request: FastifyRequest, header: string): string[] =>
  String(request.headers[header] ?? '')
    .split(',')
    .map((url) => url.trim())
    .filter(Boolean)
    .slice(0, MOST_URLS);

const orderIdOf = (body: unknown): string | undefined => {
  const details = (body as { transaction_details?: { order_id?: unknown } } | null)?.transaction_details;
  return typeof details?.order_id === 'string' ? details.order_id : undefined;
};

function badRequest(error: { statusCode?: number }, reply: FastifyReply): FastifyReply {
  const { statusCode = 500 } = error;
  if (statusCode >= 500) return reply.code(500).send(SERVER_ERROR);
  const message = statusCode === 413 ? 'The request is larger than 16 KB' : BAD_JSON;
  return reply.code(statusCode === 413 ? 413 : 400).send({ error_messages: [message] });
}

const serverError = (reply: FastifyReply) => () => reply.code(500).send(SERVER_ERROR);

export interface SnapParts {
  readonly book: OrderBook;
  readonly checkout: Checkout;
  readonly faults: Faults;
  readonly serverKey: string;
  readonly payEarly: (token: string) => Promise<void>;
}

/** The Snap API: its errors are real HTTP statuses with `error_messages`. */
export function snapRoutes({ book, checkout, faults, serverKey, payEarly }: SnapParts) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error: { statusCode?: number }, _request, reply) => badRequest(error, reply));
    app.addHook('onRequest', async (request, reply) => {
      if (knowsServerKey(request.headers.authorization, serverKey)) return undefined;
      return reply.code(401).send({ error_messages: ACCESS_DENIED });
    });

    app.post('/transactions', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const { snap_create: fault } = faults.current(orderIdOf(request.body));
      const broken = insteadOfWork(fault, reply, serverError(reply));
      if (broken) return broken;
      const created = checkout.create({
        body: request.body,
        origin: `${request.protocol}://${request.host}`,
        overrideUrls: urls(request, 'x-override-notification'),
        appendUrls: urls(request, 'x-append-notification'),
      });
      if ('errors' in created) return reply.code(400).send({ error_messages: created.errors });
      if (fault === 'webhook_first') await payEarly(created.token);
      return unlessLost(fault, reply, () => reply.code(201).send(created));
    });

    app.post<{ Params: { token: string } }>('/transactions/:token/cancel', async (request, reply) => {
      const { token } = request.params;
      const { token_cancel: fault } = faults.current(book.byToken(token)?.orderId);
      const broken = insteadOfWork(fault, reply, serverError(reply));
      if (broken) return broken;
      const outcome = checkout.cancelToken(token);
      if ('canceledAt' in outcome) {
        return unlessLost(fault, reply, () => reply.send({ canceled_at: outcome.canceledAt.toISOString() }));
      }
      return reply
        .code(outcome.error === 'token not found' ? 404 : 400)
        .send({ error_messages: [outcome.error] });
    });
  };
}
