import type { FastifyInstance } from 'fastify';
import { isAction } from './actions.js';
import { Refusal, type Control } from './control.js';

type OfOrder = { Params: { order_id: string } };
type OfAttempt = { Params: { transaction_id: string; action: string } };

/** The control API: JSON in and out, `{"error": "…"}` with 404, 409 or 422 when a wish cannot be granted. */
export function controlRoutes(control: Control) {
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
    app.post<OfOrder & { Body: { method?: string; device?: string } | null }>(
      '/orders/:order_id/attempts',
      async ({ params, body }, reply) => {
        const device = body?.device === 'desktop' ? 'desktop' : 'mobile';
        return reply.code(201).send(control.choose(params.order_id, String(body?.method), device));
      },
    );
    app.get<OfOrder>('/orders/:order_id/faults', async ({ params }) => control.faults(params.order_id));
    app.put<OfOrder>('/orders/:order_id/faults', async ({ params, body }) =>
      control.setFaults(body, params.order_id),
    );

    app.post<OfAttempt>('/attempts/:transaction_id/notify', async ({ params }) => ({
      notifications: await control.notify(params.transaction_id),
    }));
    app.post<OfAttempt>('/attempts/:transaction_id/:action', async ({ params }) => {
      if (!isAction(params.action)) throw new Refusal(404, `There is no action "${params.action}".`);
      return control.act(params.transaction_id, params.action);
    });

    app.post<{ Querystring: { order_id?: string } }>('/notifications/release', async ({ query }) =>
      control.release(query.order_id),
    );

    app.get('/faults', async () => control.faults());
    app.put('/faults', async ({ body }) => control.setFaults(body));
    app.delete('/faults', async () => control.clearFaults());

    app.get('/clock', async () => control.clock());
    app.put<{ Body: { retry_speed?: unknown } | null }>('/clock', async ({ body }) =>
      control.setRetrySpeed(body?.retry_speed),
    );
  };
}
