import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Faults } from '../faults/faults.js';
import { insteadOfWork, unlessLost } from '../platform/misbehave.js';
import { sameSecret } from '../platform/same-secret.js';
import type { MessageStore } from './message-store.js';

const LONGEST_MESSAGE = 4096;

const refusal = (message: string) => ({ status: 'error', message });

const REFUSALS: Readonly<Record<string, readonly [number, string]>> = {
  too_many: [429, 'Too many messages, slow down'],
  not_found: [404, 'The number is not on WhatsApp'],
};

const serverError = (reply: FastifyReply) => () =>
  reply.code(500).send(refusal('WhatsApp session is not connected'));

/** What is wrong with a body that should be exactly `{number, message}`. */
export function sendErrors(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'a JSON object is expected';
  const { number, message, ...unknown } = body as Record<string, unknown>;
  const [stranger] = Object.keys(unknown);
  if (stranger !== undefined) return `unknown field "${stranger}"`;
  if (typeof number !== 'string' || !/^62\d{8,13}$/.test(number))
    return 'number must be digits beginning with 62';
  if (typeof message !== 'string' || message.trim() === '') return 'message must not be empty';
  return message.length > LONGEST_MESSAGE
    ? `message is longer than ${LONGEST_MESSAGE} characters`
    : undefined;
}

export interface GatewayParts {
  readonly messages: MessageStore;
  readonly faults: Faults;
  readonly token: string;
}

/** The operator's WhatsApp HTTP gateway: one call, `POST /send`. */
export function gatewayRoutes({ messages, faults, token }: GatewayParts) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) =>
      reply.code(error.statusCode ?? 500).send(refusal(error.message)),
    );
    app.addHook('onRequest', async (request, reply) => {
      if (sameSecret(String(request.headers['x-whatsapp-token'] ?? ''), token)) return undefined;
      return reply.code(401).send(refusal('wrong token'));
    });

    app.post<{ Body: { number: string; message: string } }>('/send', async ({ body }, reply) => {
      const { whatsapp: fault } = faults.current();
      const [status, reason] = REFUSALS[fault] ?? [];
      const broken = insteadOfWork(fault, reply, serverError(reply));
      if (broken) return broken;
      if (status !== undefined) return reply.code(status).send(refusal(reason ?? ''));
      const wrong = sendErrors(body);
      if (wrong !== undefined) return reply.code(400).send(refusal(wrong));
      const { id } = messages.add(body.number, body.message);
      return unlessLost(fault, reply, () => reply.send({ status: 'ok', id }));
    });
  };
}
