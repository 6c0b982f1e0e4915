import type { FastifyInstance } from 'fastify';
import { isAction } from '../midtrans/actions.js';
import type { Details } from '../midtrans/methods/payment-method.js';
import type { ClockControl } from './clock-control.js';
import type { Control } from './control.js';
import { Refusal } from './refusal.js';

type OfOrder = { Params: { order_id: string } };
type OfAttempt = { Params: { transaction_id: string; action: string } };
type Choosing = OfOrder & { Body: { method?: string; device?: string; details?: unknown } | null };
type MoneyBack = OfAttempt & { Body: { amount?: number; key?: string; reason?: string } | null };

/** The names and texts of an object; nothing of what is none. */
const textsOf = (value: unknown): Details =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([, text]) => typeof text === 'string'));

/** The control API: JSON in and out, `{"error": "…"}` with 404, 409 or 422 when a wish cannot be granted. */
export function controlRoutes(control: Control, clock: ClockControl) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) =>
      reply.code(error.statusCode ?? 500).send({ error: error.message }),
    );
    // Pages of other sites must not be able to press these buttons through a developer's browser.
    app.addHook('onRequest', async (request, reply) => {
      if (request.headers['sec-fetch-site'] !== 'cross-site') return undefined;
      return reply.code(403).send({ error: 'Not from another site.' });
    });

    app.get<{ Querystring: { number?: string } }>('/messages', async ({ query }) => ({
      messages: control.messages(query.number),
    }));
    app.delete('/messages', async (_request, reply) => {
      control.clearMessages();
      return reply.code(204).send();
    });

    app.get('/orders', async () => ({ orders: control.orders() }));
    app.get<OfOrder>('/orders/:order_id', async ({ params }) => control.order(params.order_id));
    app.post<Choosing>('/orders/:order_id/attempts', async ({ params, body }, reply) => {
      const device = body?.device === 'desktop' ? 'desktop' : 'mobile';
      const { order_id: orderId } = params;
      return reply
        .code(201)
        .send(control.choose(orderId, String(body?.method), device, textsOf(body?.details)));
    });
    app.get<OfOrder>('/orders/:order_id/faults', async ({ params }) => control.faults(params.order_id));
    app.put<OfOrder>('/orders/:order_id/faults', async ({ params, body }) =>
      control.setFaults(body, params.order_id),
    );
    app.delete<OfOrder>('/orders/:order_id/faults', async ({ params }) =>
      control.clearFaults(params.order_id),
    );

    app.post<OfAttempt>('/attempts/:transaction_id/notify', async ({ params }) => ({
      notifications: await control.notify(params.transaction_id),
    }));
    app.post<MoneyBack>('/attempts/:transaction_id/refund', async ({ params, body }) =>
      control.refund(params.transaction_id, body ?? {}),
    );
    app.post<MoneyBack>('/attempts/:transaction_id/chargeback', async ({ params, body }) =>
      control.chargeBack(params.transaction_id, body?.amount),
    );
    app.post<OfAttempt>('/attempts/:transaction_id/:action', async ({ params }) => {
      if (!isAction(params.action)) throw new Refusal(404, `There is no action "${params.action}".`);
      return control.act(params.transaction_id, params.action);
    });

    app.post<{ Querystring: { order_id?: string } }>('/notifications/release', async ({ query }) =>
      control.release(query.order_id),
    );
    app.post<{ Body: { order_id?: string } | null }>('/notifications/unknown', async ({ body }) =>
      control.notifyOfUnknown(body?.order_id),
    );
    app.post('/notifications/test', async () => control.notifyTest());
    app.post<{ Params: { id: string } }>('/notifications/:id/repeat', async ({ params }) =>
      control.repeat(params.id),
    );

    app.get('/faults', async () => control.faults());
    app.put('/faults', async ({ body }) => control.setFaults(body));
    app.delete('/faults', async () => control.clearFaults());

    app.get('/clock', async () => clock.view());
    app.post<{ Body: { advance_seconds?: unknown } | null }>('/clock', async ({ body }) =>
      clock.advance(body?.advance_seconds),
    );
    app.put<{ Body: { retry_speed?: unknown } | null }>('/clock', async ({ body }) =>
      clock.setRetrySpeed(body?.retry_speed),
    );
  };
}
