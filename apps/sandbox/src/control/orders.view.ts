import type { FaultSettings } from '../faults/fault-list.js';
import type { Action } from '../midtrans/actions.js';
import { readableAmount } from '../midtrans/domain/rupiah.js';
import { PAYMENT_METHODS } from '../midtrans/methods/payment-methods.js';
import { html, type Content, type Html } from '../platform/html.js';
import { readableMoment } from '../platform/readable-time.js';
import { call, chip } from './buttons.view.js';
import { faultFields, ORDER_GROUPS } from './faults.view.js';
import type { AttemptView, MoneyBack, NotificationView, OrderView } from './views.js';

const ACTION_LABELS: Record<Action, string> = {
  pay: 'Bayar',
  authorize: 'Tahan dana (authorize)',
  challenge: 'Periksa dulu (challenge)',
  approve: 'Setujui',
  capture: 'Tarik dana (capture)',
  settle: 'Selesaikan (settlement)',
  reverse: 'Tarik kembali oleh bank',
  deny: 'Tolak',
  expire: 'Kedaluwarsakan',
  cancel: 'Batalkan',
  fail: 'Gagalkan',
};

const MONEY_BACK_LABELS: Record<MoneyBack, string> = {
  refund: 'Kembalikan dana',
  chargeback: 'Chargeback',
};

const MOST_SHOWN = 20;

const returns = ({ transaction_id: id, money_back: ways, gross_amount: amount }: AttemptView): Content =>
  ways.flatMap((way) => {
    const url = `/control/attempts/${id}/${way}`;
    const half = Math.max(1, Math.floor(Number(amount) / 2));
    const label = MONEY_BACK_LABELS[way];
    return [
      call(label, 'POST', url),
      call(`${label} ${readableAmount(half)}`, 'POST', url, { amount: half }),
    ];
  });

const attemptLine = (attempt: AttemptView): Html => html`
  <li>
    <span>${attempt.method} ${chip(attempt.transaction_status)} <code>${attempt.transaction_id}</code></span>
    <span class="actions">
      ${attempt.actions.map((action) =>
        call(ACTION_LABELS[action], 'POST', `/control/attempts/${attempt.transaction_id}/${action}`),
      )}
      ${returns(attempt)}
      ${call('Kirim notifikasi lagi', 'POST', `/control/attempts/${attempt.transaction_id}/notify`)}
    </span>
  </li>
`;

const answered = ({ status, tries }: NotificationView): string =>
  tries.length === 0 ? 'belum dikirim' : `${status ?? 'tanpa jawaban'}, ${tries.length}×`;

const notificationLine = (notification: NotificationView): Html => html`
  <details id="n-${notification.id}">
    <summary>
      ${chip(notification.state)} ${String(notification.body.transaction_status)} · ${answered(notification)}
    </summary>
    <p>${notification.url}</p>
    <ol>
      ${notification.tries.map(
        ({ at, status, answer }) =>
          html`<li>${readableMoment(at)}: ${status ?? 'tanpa jawaban'} <code>${answer}</code></li>`,
      )}
    </ol>
    ${notification.next_try_at && html`<p>Dikirim ${readableMoment(notification.next_try_at)}</p>`}
    <p class="actions">
      ${call('Kirim teks ini sekali lagi', 'POST', `/control/notifications/${notification.id}/repeat`)}
    </p>
    <pre>${JSON.stringify(notification.body, null, 2)}</pre>
  </details>
`;

const choices = (order: OrderView, url: string): Content =>
  ['open', 'in_progress'].includes(order.token_state) &&
  html`<details id="choose-${order.token}">
    <summary>Pilih cara bayar</summary>
    <p class="actions">
      ${PAYMENT_METHODS.map(({ id, label }) => call(label.id, 'POST', `${url}/attempts`, { method: id }))}
    </p>
  </details>`;

const troubles = (order: OrderView, faults: FaultSettings, url: string): Html => html`
  <details id="faults-${order.token}">
    <summary>Gangguan untuk pesanan ini saja</summary>
    ${faultFields(faults, `${url}/faults`, ORDER_GROUPS, `of-${order.token}`)}
    <p class="actions">
      ${call('Lepaskan notifikasinya', 'POST', `/control/notifications/release?order_id=${encodeURIComponent(order.order_id)}`)}
      ${call('Ikuti pengaturan umum', 'DELETE', `${url}/faults`)}
    </p>
  </details>
`;

const orderCard = (order: OrderView, faults: FaultSettings): Html => {
  const url = `/control/orders/${encodeURIComponent(order.order_id)}`;
  return html`
    <article aria-label="${order.order_id}">
      <h3><code>${order.order_id}</code> ${chip(order.token_state)}</h3>
      <p class="help">
        ${readableAmount(Number(order.gross_amount))} · ${readableMoment(order.created_at)} ·
        <a href="${order.redirect_url}">halaman pembayaran</a>
      </p>
      ${
        order.attempts.length > 0 &&
        html`<h4>Percobaan</h4>
          <ul class="attempts">
            ${order.attempts.map(attemptLine)}
          </ul>`
      }
      ${order.notifications.length > 0 && html`<h4>Notifikasi</h4>`}
      ${order.notifications.map(notificationLine)} ${choices(order, url)} ${troubles(order, faults, url)}
    </article>
  `;
};

/** The newest orders with all that happened to them and can be done to them. */
export const ordersView = (
  orders: readonly OrderView[],
  faultsOf: (orderId: string) => FaultSettings,
): Html => html`
  ${orders.length === 0 && html`<p class="help">Belum ada pesanan.</p>`}
  ${orders.slice(0, MOST_SHOWN).map((order) => orderCard(order, faultsOf(order.order_id)))}
  ${orders.length > MOST_SHOWN && html`<p class="help">Dan ${orders.length - MOST_SHOWN} yang lebih lama.</p>`}
`;
