import type { PageOutcome } from '../midtrans/domain/page-outcome.js';
import type { Order } from '../midtrans/domain/order.js';
import { readableAmount } from '../midtrans/domain/rupiah.js';
import { html, type Content, type Html } from '../platform/html.js';
import type { Page } from '../platform/page.js';
import type { Visit } from './visit.js';

const bill = (order: Order, { say }: Visit): Html => html`
  <dl class="bill">
    <div>
      <dt>${say.total}</dt>
      <dd class="amount">${readableAmount(order.grossAmount)}</dd>
    </div>
    <div>
      <dt>${say.order}</dt>
      <dd class="reference">${order.orderId}</dd>
    </div>
  </dl>
  ${
    order.request.item_details &&
    html`<details>
      <summary>${say.items}</summary>
      <ul>
        ${order.request.item_details.map(
          ({ name, price, quantity }) =>
            html`<li>
              <span>${quantity} × ${name}</span> <span>${readableAmount(price * quantity)}</span>
            </li>`,
        )}
      </ul>
    </details>`
  }
`;

export interface Framed {
  readonly visit: Visit;
  readonly order?: Order;
  readonly outcome: PageOutcome;
  /** Where a page of its own leads back to. */
  readonly back?: string;
  readonly version?: string;
  readonly content: Content;
}

/** The payment page around whatever it shows; `outcome` is what the shop hears when it is closed now. */
export function framed({ visit, order, outcome, back, version, content }: Framed): Page {
  const { say, mode } = visit;
  const popup = mode === 'popup';
  const done = outcome.event === 'success';
  const label = popup && !done ? say.close : say.backToShop;
  const look = done ? 'button' : 'button quiet';
  const leave: Content = popup
    ? html`<button type="button" class="${look}" data-close>${label}</button>`
    : back && html`<a class="${look}" href="${back}" data-back>${label}</a>`;
  return {
    title: say.title,
    locale: visit.locale,
    look: 'payment',
    script: 'payment',
    framed: popup,
    data: {
      mode,
      token: visit.token,
      outcome: JSON.stringify(outcome),
      merchant: visit.merchantOrigin,
      'close-after': visit.query.close_after ?? '',
      ...(version === undefined
        ? {}
        : { version, state: visit.link('/state'), fresh: visit.link('', { followed: '1' }) }),
    },
    body: html`
      <header>
        <p class="brand">${say.title} <span>${say.notReal}</span></p>
        ${!done && leave}
      </header>
      <main>
        ${order && bill(order, visit)}
        <div class="step">${content} ${done && leave}</div>
      </main>
    `,
  };
}
