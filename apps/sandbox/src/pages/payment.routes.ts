import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { resultOf, type Action } from '../midtrans/actions.js';
import type { Checkout } from '../midtrans/checkout.js';
import { leadingAttempt, type Order } from '../midtrans/domain/order.js';
import { finishUrl, outcomeOf, pageResult, refusalOutcome } from '../midtrans/domain/page-outcome.js';
import { tokenState } from '../midtrans/domain/token-state.js';
import { findMethod, methodOf } from '../midtrans/methods/payment-methods.js';
import type { OrderBook } from '../midtrans/order-book.js';
import type { Transactions } from '../midtrans/transactions.js';
import type { Clock } from '../platform/clock.js';
import type { Html } from '../platform/html.js';
import { sendPage } from '../platform/page.js';
import { cardFormView, methodsView } from './choice.view.js';
import { framed } from './frame.view.js';
import { loadingView, outcomeView, refusedView, unknownView } from './outcome.view.js';
import { screenFor, type Screen } from './screen.js';
import { isDesktop, versionOf, Visit, type Mode, type Query } from './visit.js';
import { waitingView } from './waiting.view.js';

type OfToken = { Params: { token: string }; Querystring: Query };
type Choosing = OfToken & { Body: { method?: string; number?: string } | null };
type Simulating = OfToken & { Params: { token: string; transaction: string } };

/** What the customer, playing the bank, can make of an attempt. */
const SIMULATED = ['pay', 'challenge', 'deny'] as const satisfies readonly Action[];

export interface PaymentParts {
  readonly clock: Clock;
  readonly book: OrderBook;
  readonly checkout: Checkout;
  readonly transactions: Transactions;
  readonly clientKey: string;
  readonly merchantId: string;
  readonly finishUrl: string;
}

/** The customer's side of Snap: the same pages in the popup and as a page of its own. */
export function paymentRoutes(parts: PaymentParts) {
  const { book, checkout, transactions, clock } = parts;
  const now = () => clock.now().getTime();

  const back = (order: Order): string =>
    finishUrl(
      order.request.callbacks?.finish ?? parts.finishUrl,
      order,
      parts.merchantId,
      leadingAttempt(order),
    );

  const content = (screen: Screen, order: Order, visit: Visit): Html => {
    switch (screen.kind) {
      case 'methods':
        return methodsView(checkout.offered(order), screen.pending, visit);
      case 'form':
        return cardFormView(screen.method, visit.query.wrong === '1', visit);
      case 'waiting':
        return waitingView(screen.attempt, now(), visit);
      default:
        return outcomeView(screen, visit);
    }
  };

  const show = (reply: FastifyReply, order: Order, visit: Visit): FastifyReply => {
    const form = findMethod(visit.query.form ?? '');
    const { choose, followed } = visit.query;
    const screen = screenFor(order, now(), {
      ...(form?.form ? { form } : {}),
      choose: choose === '1',
      followed: followed === '1',
    });
    const attempt = leadingAttempt(order);
    const outcome =
      screen.kind === 'already-paid'
        ? refusalOutcome('406', 'transaction has been processed')
        : outcomeOf(attempt, () =>
            attempt ? pageResult(order, attempt, methodOf(attempt), back(order)) : {},
          );
    const version = versionOf(order, tokenState(order, now()));
    const page = framed({
      visit,
      order,
      outcome,
      version,
      back: back(order),
      content: content(screen, order, visit),
    });
    return sendPage(reply, page);
  };

  /** The order behind the address, or the page that says why there is none. */
  const enter = (request: FastifyRequest<OfToken>, reply: FastifyReply, mode: Mode) => {
    const visit = new Visit(mode, request.params.token, request.query);
    const key = visit.query.client_key;
    if (key !== undefined && key !== parts.clientKey) {
      const outcome = refusalOutcome('401', 'Access denied, please check the client key');
      sendPage(reply, framed({ visit, outcome, content: refusedView(visit) }), 401);
      return { visit };
    }
    const order = book.byToken(visit.token);
    if (!order) {
      const outcome = refusalOutcome('404', 'token not found');
      sendPage(reply, framed({ visit, outcome, content: unknownView(visit) }), 404);
    }
    return { visit, order };
  };

  const pages = (mode: Mode) => async (app: FastifyInstance) => {
    app.get<OfToken>('/', async ({ query }, reply) => {
      const visit = new Visit(mode, '', query);
      return sendPage(reply, framed({ visit, outcome: { event: 'close' }, content: loadingView(visit) }));
    });

    app.get<OfToken>('/:token', async (request, reply) => {
      const { visit, order } = enter(request, reply, mode);
      return order ? show(reply, order, visit) : reply;
    });

    app.get<OfToken>('/:token/state', async ({ params }, reply) => {
      const order = book.byToken(params.token);
      return reply.header('Cache-Control', 'no-store').send({
        version: order ? versionOf(order, tokenState(order, now())) : 'gone',
      });
    });

    app.post<Choosing>('/:token/attempts', async (request, reply) => {
      const { visit, order } = enter(request, reply, mode);
      if (!order) return reply;
      const chosen = findMethod(request.body?.method ?? '');
      const device = isDesktop(request.headers['user-agent']) ? 'desktop' : 'mobile';
      const number = (request.body?.number ?? '').replaceAll(/\s/g, '');
      if (chosen?.form && !/^\d{16}$/.test(number)) {
        return reply.redirect(visit.link('', { form: chosen.id, wrong: '1' }), 303);
      }
      const offered = checkout.offered(order).some((method) => method === chosen);
      if (chosen && offered) checkout.choose(order, chosen.id, { device, given: number ? { number } : {} });
      return reply.redirect(visit.link(), 303);
    });

    for (const action of SIMULATED) {
      app.post<Simulating>(`/:token/attempts/:transaction/${action}`, async (request, reply) => {
        const { visit, order } = enter(request, reply, mode);
        if (!order) return reply;
        const attempt = order.attempts.find(
          ({ transactionId }) => transactionId === request.params.transaction,
        );
        if (attempt) transactions.move({ order, attempt }, resultOf(action, { order, attempt }));
        return reply.redirect(visit.link('', { followed: '1' }), 303);
      });
    }
  };

  return async (app: FastifyInstance): Promise<void> => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      async (_: unknown, text: string) => Object.fromEntries(new URLSearchParams(text)),
    );
    await app.register(pages('popup'), { prefix: '/popup' });
    await app.register(pages('redirection'), { prefix: '/redirection' });
  };
}
