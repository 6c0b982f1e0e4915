import type { FastifyInstance } from 'fastify';
import { sendPage } from '../platform/page.js';
import { sitePage } from '../platform/site.js';
import { chatListView, chatView, readableNumber } from './inbox.view.js';
import type { MessageStore } from './message-store.js';

export function inboxRoutes(messages: MessageStore) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/inbox', async (_request, reply) =>
      sendPage(reply, sitePage('Kotak pesan', '/inbox', 'inbox', chatListView(messages.list()))),
    );
    app.get<{ Params: { number: string } }>('/inbox/:number', async ({ params: { number } }, reply) =>
      sendPage(reply, sitePage(readableNumber(number), '', 'inbox', chatView(number, messages.list(number)))),
    );
  };
}
